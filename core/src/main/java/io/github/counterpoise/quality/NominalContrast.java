package io.github.counterpoise.quality;

import io.github.counterpoise.table.Column;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often each label of a nominal column occurs. Labels no row has are left out, and the rarest
 * of very many share one bin.
 *
 * @param column the column
 * @param labels the bins' names
 * @param real share of the real rows with each label
 * @param synthetic share of the synthetic rows with each label
 * @param realMissing share of the real rows without a label
 * @param syntheticMissing share of the synthetic rows without a label
 */
record NominalContrast(
    Column column,
    List<String> labels,
    double[] real,
    double[] synthetic,
    double realMissing,
    double syntheticMissing)
    implements ColumnContrast {

  /** Bins of a picture; of more labels the rarest are shown as one. */
  static final int MAX_LABELS = 10;

  /**
   * Counts labels.
   *
   * @param column the column
   * @param real labels' indices of the real rows, {@code NaN} where missing
   * @param synthetic labels' indices of the synthetic rows, likewise
   */
  static NominalContrast of(Column.Nominal column, double[] real, double[] synthetic) {
    double[] a = shares(real, column.labels().size());
    double[] b = shares(synthetic, column.labels().size());
    int[] used = IntStream.range(0, a.length).filter(l -> a[l] + b[l] > 0).toArray();
    int[] shown = used;
    if (used.length > MAX_LABELS) {
      shown =
          Arrays.stream(used)
              .boxed()
              .sorted(Comparator.comparing((Integer l) -> -Math.max(a[l], b[l])))
              .limit(MAX_LABELS - 1)
              .sorted()
              .mapToInt(Integer::intValue)
              .toArray();
    }
    List<String> labels = new ArrayList<>();
    for (int label : shown) {
      labels.add(column.labels().get(label));
    }
    int others = used.length - shown.length;
    if (others > 0) {
      labels.add(others + " others");
    }
    return new NominalContrast(
        column,
        List.copyOf(labels),
        pick(a, shown, others > 0),
        pick(b, shown, others > 0),
        missing(real),
        missing(synthetic));
  }

  private static double[] shares(double[] cells, int labels) {
    double[] shares = new double[labels];
    for (double cell : cells) {
      if (!Double.isNaN(cell)) {
        shares[(int) cell] += 1.0 / cells.length;
      }
    }
    return shares;
  }

  private static double[] pick(double[] shares, int[] shown, boolean others) {
    double[] picked = new double[shown.length + (others ? 1 : 0)];
    double left = Arrays.stream(shares).sum();
    for (int i = 0; i < shown.length; i++) {
      picked[i] = shares[shown[i]];
      left -= picked[i];
    }
    if (others) {
      picked[shown.length] = Math.max(0, left);
    }
    return picked;
  }

  private static double missing(double[] cells) {
    return (double) Arrays.stream(cells).filter(Double::isNaN).count() / cells.length;
  }
}
