package io.github.counterpoise.quality.measure;

import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.encode.Points;
import java.util.Arrays;

/**
 * The squared maximum mean discrepancy, unbiased (equation 3 of the paper), with the kernel k(a, b)
 * = exp(−‖a − b‖² / (2σ²)) and σ the median distance of two of all the rows (its section 8).
 */
@Reference(
    key = "Gretton2012",
    authors =
        "Gretton, Arthur and Borgwardt, Karsten M. and Rasch, Malte J. and Schölkopf, Bernhard and"
            + " Smola, Alexander",
    title = "A Kernel Two-Sample Test",
    venue = "Journal of Machine Learning Research",
    year = 2012,
    volume = "13",
    pages = "723-773",
    url = "https://jmlr.org/papers/v13/gretton12a.html")
final class KernelDiscrepancy {

  /** Rows of either kind, since every pair is compared. */
  static final int MAX_ROWS = 500;

  private KernelDiscrepancy() {}

  /**
   * Measures.
   *
   * @param real points of real rows
   * @param synthetic points of synthetic rows
   */
  static Measure of(Points real, Points synthetic) {
    Points a = Subset.atMost(MAX_ROWS, real);
    Points b = Subset.atMost(MAX_ROWS, synthetic);
    if (a.size() < 2 || b.size() < 2) {
      return Measure.undefined(
          MeasureKind.DISCREPANCY, "it takes at least 2 real and 2 synthetic rows");
    }
    double median = medianSquare(Subset.join(a, b));
    if (median == 0 || Double.isInfinite(median)) {
      return Measure.undefined(
          MeasureKind.DISCREPANCY,
          median == 0
              ? "most of the rows are all alike"
              : "most pairs of rows have no value in a common column");
    }
    double gamma = 1 / (2 * median);
    double value = within(a, gamma) + within(b, gamma) - 2 * between(a, b, gamma);
    return Measure.of(MeasureKind.DISCREPANCY, value);
  }

  private static double medianSquare(Points all) {
    double[] squares = new double[all.size() * (all.size() - 1) / 2];
    int at = 0;
    for (int i = 0; i < all.size(); i++) {
      for (int j = 0; j < i; j++) {
        squares[at++] = all.squaredDistance(i, all, j);
      }
    }
    Arrays.sort(squares);
    return squares[squares.length / 2];
  }

  private static double within(Points points, double gamma) {
    double sum = 0;
    for (int i = 0; i < points.size(); i++) {
      for (int j = 0; j < i; j++) {
        sum += Math.exp(-gamma * points.squaredDistance(i, points, j));
      }
    }
    return 2 * sum / points.size() / (points.size() - 1);
  }

  private static double between(Points a, Points b, double gamma) {
    double sum = 0;
    for (int i = 0; i < a.size(); i++) {
      for (int j = 0; j < b.size(); j++) {
        sum += Math.exp(-gamma * a.squaredDistance(i, b, j));
      }
    }
    return sum / a.size() / b.size();
  }
}
