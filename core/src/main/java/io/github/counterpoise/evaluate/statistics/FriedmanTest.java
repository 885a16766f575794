package io.github.counterpoise.evaluate.statistics;

import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;

/**
 * The tests of Friedman and of Iman and Davenport for whether some contender differs from another.
 *
 * @param chiSquared Friedman's χ² = 12 N / (k (k + 1)) (Σ R_j² − k (k + 1)² / 4), Demšar's equation
 *     6; ties are not corrected for, which makes it cautious
 * @param degrees its degrees of freedom, k − 1
 * @param probability probability of such a χ² or a larger one if all are alike
 * @param f Iman and Davenport's F = (N − 1) χ² / (N (k − 1) − χ²), infinite where all data sets
 *     have the same order
 * @param denominatorDegrees its second degrees of freedom, (k − 1) (N − 1); the first are k − 1
 * @param fProbability probability of such an F or a larger one if all are alike
 */
public record FriedmanTest(
    double chiSquared,
    int degrees,
    double probability,
    double f,
    int denominatorDegrees,
    double fProbability) {

  /**
   * Tests mean ranks.
   *
   * @param ranks the mean ranks of at least two contenders on at least two data sets
   */
  public static FriedmanTest of(MeanRanks ranks) {
    double n = ranks.datasets();
    double k = ranks.ranks().length;
    if (n < 2 || k < 2) {
      throw new IllegalArgumentException(
          "%.0f contenders on %.0f data sets; at least two of both are needed".formatted(k, n));
    }
    double squares = 0;
    for (double rank : ranks.ranks()) {
      squares += rank * rank;
    }
    double limit = n * (k - 1); // the largest χ² there can be
    double chiSquared = 12 * n / (k * (k + 1)) * (squares - k * (k + 1) * (k + 1) / 4);
    chiSquared = Math.min(limit, Math.max(0, chiSquared)); // rounding may lead outside
    double f = (n - 1) * chiSquared / (limit - chiSquared);
    int degrees = (int) k - 1;
    int denominatorDegrees = (int) ((k - 1) * (n - 1));
    return new FriedmanTest(
        chiSquared,
        degrees,
        ChiSquaredDistribution.of(degrees).survivalProbability(chiSquared),
        f,
        denominatorDegrees,
        FDistribution.of(degrees, denominatorDegrees).survivalProbability(f));
  }
}
