package io.github.counterpoise.smote;

import io.github.counterpoise.describe.Param;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.oversample.OversamplerConfig;

/**
 * Settings of {@link RandomOversampling}.
 *
 * @param shrinkage how much noise is added to the copies, in units of the rule-of-thumb bandwidth;
 *     0 for plain copies
 * @param relaxRange whether noisy values may leave the range of the class
 */
public record RandomOversamplingConfig(
    @Param(
            flag = "shrinkage",
            label = "Shrinkage",
            help =
                "Noise added to the numbers in the copies, in units of the rule-of-thumb bandwidth of"
                    + " the class: 0 gives plain copies, 1 the usual bandwidth (smoothed bootstrap)."
                    + " In a sequence every number of every step is changed; time stamps stay.",
            value = "0",
            min = 0,
            max = 1000,
            paper = "1")
        double shrinkage,
    @Param(
            flag = "relax-range",
            label = "Relax range",
            help = "Lets noisy values leave the range observed in the class.",
            value = "false")
        boolean relaxRange)
    implements OversamplerConfig {

  /** Checks the ranges. */
  public RandomOversamplingConfig {
    Parameters.of(RandomOversamplingConfig.class).check("shrinkage", shrinkage);
  }
}
