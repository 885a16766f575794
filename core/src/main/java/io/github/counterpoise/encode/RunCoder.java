package io.github.counterpoise.encode;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One column of the steps of a series as coordinates: the run {@linkplain Resample resampled} to 16
 * points, so that runs of any length can be compared. The squared distance of two runs is the mean
 * over the points of the squared difference of standardised numbers, or the share of the points at
 * which labels differ. All coordinates of an empty or missing run are missing.
 *
 * @param column index of the series column in the table
 * @param step index of the column of its steps
 * @param labels number of labels, 0 for a column of numbers
 * @param spread of the numbers over all steps; null for labels
 * @param scale what a standardised number, or a label, is multiplied by
 */
record RunCoder(int column, int step, int labels, Spread spread, double scale)
    implements MetricSpace.Coder {

  private static final int POINTS = 16;

  /**
   * Learns the coders of a series column.
   *
   * @param table the table
   * @param column index of the series column
   * @param rows the rows learnt from
   * @param raw whether numbers are compared as they are
   * @param deviations receives the deviation of each column of numbers
   * @param remarks receives a sentence for each column with cells far off
   */
  static List<RunCoder> fit(
      Table table,
      int column,
      int[] rows,
      boolean raw,
      List<Double> deviations,
      List<String> remarks) {
    Series series = table.series(column);
    Table steps = series.steps();
    int[] all =
        Arrays.stream(rows)
            .flatMap(
                row -> IntStream.range(series.start(row), series.start(row) + series.length(row)))
            .toArray();
    List<RunCoder> coders = new ArrayList<>();
    for (int step = 0; step < steps.schema().width(); step++) {
      Column described = steps.schema().column(step);
      if (described instanceof Column.Nominal nominal) {
        coders.add(new RunCoder(column, step, nominal.labels().size(), null, 1));
        continue;
      }
      Spread spread = Spread.of(steps, step, all);
      if (spread.deviation() > 0) {
        deviations.add(spread.deviation());
        coders.add(new RunCoder(column, step, 0, spread, raw ? spread.deviation() : 1));
      }
      if (spread.farOff().length > 0) {
        remarks.add(
            String.format(
                Locale.ROOT,
                "Series '%s': a few values of '%s' lie far beyond all others, so scales and distances"
                    + " are those of the others.",
                table.schema().column(column).name(),
                described.name()));
      }
    }
    return coders;
  }

  RunCoder scaled(double factor) {
    return labels == 0 ? this : new RunCoder(column, step, labels, spread, factor);
  }

  @Override
  public int width() {
    return POINTS * Math.max(1, labels);
  }

  @Override
  public void encode(Table table, int row, double[] target, int offset) {
    Series series = table.series(column);
    int length = series.length(row);
    if (length == 0) {
      Arrays.fill(target, offset, offset + width(), Double.NaN);
      return;
    }
    double weight = scale / Math.sqrt(POINTS);
    for (int point = 0; point < POINTS; point++) {
      double position = Resample.position(point, POINTS, length);
      if (labels == 0) {
        double number = spread.limited(Resample.number(series, row, step, position));
        target[offset + point] = (number - spread.mean()) / spread.deviation() * weight;
        continue;
      }
      double label = Resample.label(series, row, step, position);
      int at = offset + point * labels;
      Arrays.fill(target, at, at + labels, Double.isNaN(label) ? label : 0);
      if (!Double.isNaN(label)) {
        target[at + (int) label] = weight / Math.sqrt(2); // two of these make one difference
      }
    }
  }
}
