package io.github.counterpoise.learn;

import io.github.counterpoise.describe.Param;
import io.github.counterpoise.describe.Parameters;

/**
 * Settings of {@link Logistic}.
 *
 * @param ridge strength of the quadratic penalty
 */
public record LogisticConfig(
    @Param(
            flag = "R",
            label = "Ridge",
            help =
                "Strength of the quadratic penalty on the weights of standardised columns, in rows: 1"
                    + " weighs the penalty as much as one row.",
            value = "1",
            min = 0,
            max = 1e9)
        double ridge) {

  /** Checks the range. */
  public LogisticConfig {
    Parameters.of(LogisticConfig.class).check("ridge", ridge);
  }
}
