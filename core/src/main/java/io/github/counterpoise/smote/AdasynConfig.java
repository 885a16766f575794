package io.github.counterpoise.smote;

import io.github.counterpoise.describe.Param;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.oversample.OversamplerConfig;

/**
 * Settings of {@link Adasyn}.
 *
 * @param neighbors number of nearest neighbours k
 * @param rawDistances whether numeric columns are compared without standardising them
 */
public record AdasynConfig(
    @Param(
            flag = "K",
            label = "Neighbours",
            help =
                "Number of nearest neighbours: among this many nearest rows those of other classes are"
                    + " counted, and among this many of the same class the partner is drawn.",
            value = "5",
            min = 1,
            max = 1_000_000,
            paper = "5")
        int neighbors,
    @Param(
            flag = "raw",
            label = "Raw distances",
            help =
                "Compares numeric columns as they are when neighbours are sought; by default each is"
                    + " standardised, so that no column counts more for its unit.",
            value = "false")
        boolean rawDistances)
    implements OversamplerConfig {

  /** Checks the ranges. */
  public AdasynConfig {
    Parameters.of(AdasynConfig.class).check("neighbors", neighbors);
  }
}
