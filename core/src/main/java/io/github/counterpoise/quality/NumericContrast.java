package io.github.counterpoise.quality;

import io.github.counterpoise.table.Column;
import java.util.Arrays;

/**
 * Histograms of a numeric, integral or date column.
 *
 * @param column the column
 * @param edges bounds of the bins, one more than there are bins; bin i reaches from edge i up to
 *     edge i + 1, the last one includes its end
 * @param real share of the real rows in each bin
 * @param synthetic share of the synthetic rows in each bin
 * @param realMissing share of the real rows without a value
 * @param syntheticMissing share of the synthetic rows without a value
 * @param realBeyond values of real rows beyond the edges, which the outermost bins hold too
 * @param syntheticBeyond those of synthetic rows
 */
record NumericContrast(
    Column column,
    double[] edges,
    double[] real,
    double[] synthetic,
    double realMissing,
    double syntheticMissing,
    int realBeyond,
    int syntheticBeyond)
    implements ColumnContrast {

  private static final int MIN_BINS = 8;
  private static final int MAX_BINS = 30;

  /**
   * Shares of the values at either end that may stand in the end bins, lest a few far-off ones take
   * the picture's width, or a mark for "missing" such as 999.
   */
  private static final double[] TAILS = {0.01, 0.06};

  /** How many times as wide as the rest a tail must be for that. */
  private static final double[] WIDER = {3, 8};

  /**
   * Counts values into shared bins.
   *
   * @param column the column
   * @param real values of the real rows, {@code NaN} where missing
   * @param synthetic values of the synthetic rows, likewise
   */
  static NumericContrast of(Column column, double[] real, double[] synthetic) {
    double[] a = present(real);
    double[] b = present(synthetic);
    double[] all = new double[a.length + b.length];
    System.arraycopy(a, 0, all, 0, a.length);
    System.arraycopy(b, 0, all, a.length, b.length);
    Arrays.sort(all);
    if (all.length == 0) {
      return new NumericContrast(
          column, new double[] {0, 1}, new double[1], new double[1], 1, 1, 0, 0);
    }
    double[] ends = ends(all);
    double[] edges =
        edges(
            ends[0],
            ends[1],
            bins(Math.min(real.length, synthetic.length)),
            column instanceof Column.Integral);
    return new NumericContrast(
        column,
        edges,
        shares(a, edges, real.length),
        shares(b, edges, synthetic.length),
        1 - (double) a.length / real.length,
        1 - (double) b.length / synthetic.length,
        beyond(a, edges),
        beyond(b, edges));
  }

  /** Returns the least and the greatest value to show, given all in ascending order. */
  private static double[] ends(double[] all) {
    double low = all[0];
    double high = all[all.length - 1];
    for (int i = 0; i < TAILS.length; i++) {
      int tail = (int) (TAILS[i] * all.length);
      double start = all[tail];
      double end = all[all.length - 1 - tail];
      if (start < end && (end / 9 - start / 9) * WIDER[i] < high / 9 - low / 9) { // no overflow
        double margin = i == 0 ? 0 : (end - start) / 4; // ordinary values are in the wider tail
        low = Math.max(low, start - margin);
        high = Math.min(high, end + margin);
      }
    }
    return new double[] {low, high};
  }

  private static int beyond(double[] values, double[] edges) {
    return (int)
        Arrays.stream(values).filter(v -> v < edges[0] || v > edges[edges.length - 1]).count();
  }

  private static double[] present(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
  }

  /** Rice's rule, 2·∛n, within bounds that suit a small picture. */
  private static int bins(int rows) {
    return (int) Math.min(MAX_BINS, Math.max(MIN_BINS, Math.ceil(2 * Math.cbrt(rows))));
  }

  private static double[] edges(double low, double high, int bins, boolean whole) {
    if (low == high) {
      double half = Math.max(0.5, Math.abs(low) * 1e-3);
      return new double[] {low - half, low + half};
    }
    if (whole && high - low < 1e9) {
      return wholeEdges(low, high, high - low < MAX_BINS ? (int) (high - low) + 1 : bins);
    }
    double[] edges = new double[bins + 1];
    for (int i = 0; i <= bins; i++) {
      double t = (double) i / bins;
      edges[i] = low * (1 - t) + high * t; // low + t·(high − low) could overflow
    }
    return edges;
  }

  /** Bins of whole numbers hold equally many of them; others would show teeth that mean nothing. */
  private static double[] wholeEdges(double low, double high, int bins) {
    double width = Math.ceil((high - low + 1) / bins);
    int count = (int) Math.ceil((high - low + 1) / width);
    double[] edges = new double[count + 1];
    Arrays.setAll(edges, i -> low - 0.5 + i * width);
    return edges;
  }

  private static double[] shares(double[] values, double[] edges, int rows) {
    double[] shares = new double[edges.length - 1];
    for (double value : values) {
      int found = Arrays.binarySearch(edges, value);
      int bin = found >= 0 ? found : -found - 2;
      shares[Math.max(0, Math.min(shares.length - 1, bin))]++;
    }
    return Arrays.stream(shares).map(count -> count / rows).toArray();
  }
}
