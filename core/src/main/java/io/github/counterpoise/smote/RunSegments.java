package io.github.counterpoise.smote;

import io.github.counterpoise.encode.Resample;
import io.github.counterpoise.synthesis.ClassRows;
import io.github.counterpoise.synthesis.ClassSteps;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;

/**
 * Makes the runs of rows between a base and a partner. A run is as long as its base's, and step for
 * step lies between it and the partner's run, resampled to that length:
 *
 * <ul>
 *   <li>numbers and dates: base + λ (partner − base), one λ per row, in the range of the class and
 *       the form of the column; where one misses the value, that of the other;
 *   <li>labels, and columns that only tell when a step is: the base's; where it misses the label,
 *       the partner's;
 *   <li>an empty run of the base: an empty run; one run missing: the other; both: missing. A
 *       partner with an empty run leaves the base's as it is.
 * </ul>
 */
final class RunSegments {

  private final ClassSteps learnt;
  private final Series series;
  private final int[] bases; // [row made] index in the table
  private final int[] partners;
  private final double[] lambdas;
  private final int[] offsets;
  private final boolean[] missing;
  private final Table.Builder made;

  /**
   * Starts making runs.
   *
   * @param rows the class
   * @param column index of the series column
   * @param bases [row made] index of its base in the table
   * @param partners [row made] index of its partner in the table
   * @param lambdas [row made] how far it lies towards the partner
   */
  RunSegments(ClassRows rows, int column, int[] bases, int[] partners, double[] lambdas) {
    this.learnt = ClassSteps.of(rows, column);
    this.series = learnt.series();
    this.bases = bases;
    this.partners = partners;
    this.lambdas = lambdas;
    this.offsets = new int[bases.length + 1];
    this.missing = new boolean[bases.length];
    for (int i = 0; i < bases.length; i++) {
      missing[i] = series.isMissing(bases[i]) && series.isMissing(partners[i]);
      offsets[i + 1] = Math.addExact(offsets[i], series.length(own(i)));
    }
    Schema schema = series.steps().schema();
    this.made = new Table.Builder(schema, offsets[bases.length]);
  }

  /** Returns the row whose run gives length and labels. */
  private int own(int i) {
    return series.isMissing(bases[i]) ? partners[i] : bases[i];
  }

  /**
   * Makes the runs of some rows; different threads may make different rows.
   *
   * @param from the first row made
   * @param to after the last one
   */
  void fill(int from, int to) {
    for (int i = from; i < to; i++) {
      for (int c = 0; c < learnt.axis().length; c++) {
        fill(i, c, series.steps().schema().column(c));
      }
    }
  }

  private void fill(int i, int column, Column described) {
    int own = own(i);
    int length = series.length(own);
    int other = series.length(partners[i]);
    boolean labels = described instanceof Column.Nominal;
    for (int step = 0; step < length; step++) {
      double a = series.steps().value(series.start(own) + step, column);
      double b = Double.NaN;
      if (other > 0) {
        double position = Resample.position(step, length, other);
        b =
            labels
                ? Resample.label(series, partners[i], column, position)
                : Resample.number(series, partners[i], column, position);
      }
      made.set(offsets[i] + step, column, labels ? other(a, b) : number(i, column, a, b));
    }
  }

  private static double other(double a, double b) {
    return Double.isNaN(a) ? b : a;
  }

  private double number(int i, int column, double a, double b) {
    Column described = series.steps().schema().column(column);
    boolean copy = Double.isNaN(b) || learnt.axis()[column] || own(i) == partners[i];
    if (copy && !Double.isNaN(a)) {
      return described.copied(a);
    }
    double between = Double.isNaN(a) ? b : Segments.along(a, b, lambdas[i]);
    return learnt.bounds().nearest(column, described, between);
  }

  /** Returns the runs made; steps weigh what those of the base do. */
  Series build() {
    if (series.steps().isWeighted()) {
      for (int i = 0; i < bases.length; i++) {
        for (int step = 0; step < series.length(own(i)); step++) {
          made.weight(offsets[i] + step, series.steps().weight(series.start(own(i)) + step));
        }
      }
    }
    return Series.of(made.build(), offsets, missing);
  }
}
