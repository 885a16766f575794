package io.github.counterpoise.synthesis;

import io.github.counterpoise.encode.ClassDomain;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The steps of the runs of one class: which they are, the range of their values, and which of their
 * columns tell when a step is rather than what it is.
 *
 * @param series the runs of all rows
 * @param rows the steps of the class, ascending
 * @param bounds the range of the values of the class, by column of the steps
 * @param axis [column of the steps] whether it is an axis: dates or whole numbers that rise from
 *     step to step in every run of the table. A synthetic run has those of its base, so that they
 *     rise in it, too
 */
public record ClassSteps(Series series, int[] rows, ClassDomain bounds, boolean[] axis) {

  /**
   * Looks at the runs of a class.
   *
   * @param rows the class
   * @param column index of a series column
   */
  public static ClassSteps of(ClassRows rows, int column) {
    Series series = rows.table().series(column);
    int[] steps =
        Arrays.stream(rows.rows())
            .flatMap(
                row -> IntStream.range(series.start(row), series.start(row) + series.length(row)))
            .toArray();
    Table all = series.steps();
    boolean[] axis = new boolean[all.schema().width()];
    for (int c = 0; c < axis.length; c++) {
      axis[c] = series.isAxis(c);
    }
    return new ClassSteps(series, steps, ClassDomain.of(all, steps), axis);
  }

  /**
   * Returns runs of real rows as synthetic rows have them that take them over: as they are, but
   * dates in whole units.
   *
   * @param bases [row] index of the row whose run it is
   */
  public static Series copied(Series series, int[] bases) {
    Series copies = series.select(bases);
    Table steps = copies.steps();
    for (int c = 0; c < steps.schema().width(); c++) {
      if (steps.schema().column(c) instanceof Column.Date date) {
        steps = steps.mapped(c, date::copied);
      }
    }
    return copies.withSteps(steps);
  }
}
