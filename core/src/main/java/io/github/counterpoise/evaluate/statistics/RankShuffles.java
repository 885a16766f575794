package io.github.counterpoise.evaluate.statistics;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * What sums of ranks do if all contenders are alike: the exact distribution where it can be worked
 * out, {@link RankSums}, else an approximation with the right mean and variance.
 *
 * <p>With x the ranks of a data set less their mean, S the sum over contenders of their squared
 * sums of x, and m the sum of the squares of x on a data set, S has the mean Σm and the variance 2
 * ((Σm)² − Σm²) / (k − 1) over all orders within data sets, whatever the ties. The approximation is
 * the beta distribution with this mean and variance between 0 and the largest S there can be (E. J.
 * G. Pitman (1938): Significance tests which may be applied to samples from any populations III,
 * Biometrika 29, 322–335).
 */
final class RankShuffles {

  private final int[][] rows; // [data set][contender], twice the ranks less their mean
  private final Optional<RankSums> sums;
  private final double mean; // of S
  private final double largest; // S there can be

  private RankShuffles(int[][] rows) {
    this.rows = rows;
    this.sums = RankSums.of(rows);
    this.mean = Arrays.stream(rows).mapToDouble(RankShuffles::square).sum();
    this.largest = largestSquares();
  }

  /**
   * Works out what there is to work out.
   *
   * @param table the ranks, of at least one data set
   */
  static RankShuffles of(RankTable table) {
    return new RankShuffles(table.centred());
  }

  boolean isExact() {
    return sums.isPresent();
  }

  /**
   * Returns the probability of such squares or larger ones.
   *
   * @param squares as {@link RankTable#squares} has them
   */
  double probability(long squares) {
    return sums.map(exact -> exact.probability(squares)).orElseGet(() -> approximately(squares));
  }

  /** Returns the least probability that any order has; 0 where it is not exactly known. */
  double least() {
    return sums.map(RankSums::least).orElse(0.0);
  }

  /** Returns the mean of S. */
  double mean() {
    return mean;
  }

  private static double square(int[] row) {
    return IntStream.of(row).mapToDouble(x -> (double) x * x).sum();
  }

  private double approximately(long squares) {
    double sumOfSquares = Arrays.stream(rows).mapToDouble(row -> square(row) * square(row)).sum();
    double variance = 2 * (mean * mean - sumOfSquares) / (rows[0].length - 1);
    double share = mean / largest;
    double precision = share * (1 - share) * largest * largest / variance - 1;
    return BetaDistribution.of(share * precision, (1 - share) * precision)
        .survivalProbability(Math.min(1, squares / largest));
  }

  private double largestSquares() {
    double[] sums = new double[rows[0].length]; // of the same order everywhere
    for (int[] row : rows) {
      int[] ascending = row.clone();
      Arrays.sort(ascending);
      Arrays.setAll(sums, i -> sums[i] + ascending[i]);
    }
    return Arrays.stream(sums).map(s -> s * s).sum();
  }

  /**
   * Returns the smallest difference of mean ranks that the best and the worst contender reach with
   * at most a probability, if that is known exactly; infinite where there is none.
   *
   * @param alpha the probability
   */
  Optional<Double> criticalDifference(double alpha) {
    return sums.map(
        exact -> {
          OptionalInt range = exact.criticalRange(alpha);
          return range.isEmpty()
              ? Double.POSITIVE_INFINITY
              : range.getAsInt() / (2.0 * rows.length);
        });
  }

  /** Returns the largest difference of mean ranks there can be. */
  double largestDifference() {
    return Arrays.stream(rows)
            .mapToInt(
                row -> IntStream.of(row).max().getAsInt() - IntStream.of(row).min().getAsInt())
            .sum()
        / (2.0 * rows.length);
  }
}
