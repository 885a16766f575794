package io.github.counterpoise.learn;

import io.github.counterpoise.describe.Param;
import io.github.counterpoise.describe.Parameters;

/**
 * Settings of {@link Knn}.
 *
 * @param neighbors number of nearest neighbours that vote
 */
public record KnnConfig(
    @Param(
            flag = "K",
            label = "Neighbours",
            help = "Number of nearest training rows that vote, each with its weight.",
            value = "5",
            min = 1,
            max = 1_000_000)
        int neighbors) {

  /** Checks the range. */
  public KnnConfig {
    Parameters.of(KnnConfig.class).check("neighbors", neighbors);
  }
}
