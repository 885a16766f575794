package io.github.counterpoise.quality.measure;

import io.github.counterpoise.encode.Spread;
import io.github.counterpoise.table.CellText;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Synthetic values in the empty stretch between the ordinary real values of a column and those far
 * off (by half the range of the ordinary ones, or more, beyond these), such as an age of 731 where
 * real ages end at 80 and 999 stands for "unknown".
 *
 * @param column name of the column
 * @param rows synthetic rows with such a value, at least 1
 * @param example one of these values, as people read it
 * @param farOff a real value far off, likewise
 */
public record StrayValues(String column, int rows, String example, String farOff) {

  /**
   * Looks at one column of numbers.
   *
   * @param real the real table
   * @param index index of the column
   * @param part the class whose synthetic rows are looked at
   * @param synthetic those rows
   */
  static Optional<StrayValues> of(Table real, int index, ClassPart part, int[] synthetic) {
    Column column = real.schema().column(index);
    int[] rows = real.labelledRows();
    int[] farOff = column.isNumeric() ? Spread.farOff(real, index, rows) : new int[0];
    if (farOff.length == 0) {
      return Optional.empty();
    }
    double[] ordinary =
        IntStream.of(rows)
            .filter(row -> Arrays.binarySearch(farOff, row) < 0)
            .mapToDouble(row -> real.value(row, index))
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    double least = ordinary[0];
    double greatest = ordinary[ordinary.length - 1];
    double margin = greatest / 2 - least / 2; // fresh values may go a little beyond
    double low = least - margin;
    double high = greatest + margin;
    double[] known = Arrays.stream(farOff).mapToDouble(row -> real.value(row, index)).toArray();
    double[] stray =
        Arrays.stream(synthetic)
            .mapToDouble(row -> part.synthetic().value(row, index))
            .filter(value -> value < low || value > high)
            .filter(value -> Arrays.stream(known).noneMatch(v -> v == value))
            .toArray();
    return stray.length == 0
        ? Optional.empty()
        : Optional.of(
            new StrayValues(
                column.name(),
                stray.length,
                CellText.of(column, stray[0]),
                CellText.of(column, known[0])));
  }
}
