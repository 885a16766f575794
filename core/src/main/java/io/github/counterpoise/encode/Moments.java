package io.github.counterpoise.encode;

import io.github.counterpoise.table.Table;

/**
 * Mean and standard deviation (population) of the values present in one column.
 *
 * @param mean the mean, 0 where no value is present
 * @param deviation the standard deviation, 0 where all values are equal or none is present
 */
public record Moments(double mean, double deviation) {

  /**
   * Measures a column over some rows. Two passes on values divided by the largest deviation, so
   * that neither large offsets nor huge values lose the result.
   *
   * @param table the table
   * @param column index of a numeric, integral or date column
   * @param rows row indices
   */
  public static Moments of(Table table, int column, int[] rows) {
    double mean = 0;
    long count = 0;
    for (int row : rows) {
      double value = table.value(row, column);
      if (!Double.isNaN(value)) {
        count++;
        mean += value / count - mean / count; // divides first: a difference may overflow
      }
    }
    double widest = 0;
    for (int row : rows) {
      double distance = Math.abs(table.value(row, column) - mean);
      widest = distance > widest ? distance : widest;
    }
    if (widest == 0 || Double.isInfinite(widest)) {
      return new Moments(mean, widest == 0 ? 0 : Double.MAX_VALUE);
    }
    double sum = 0;
    for (int row : rows) {
      double z = (table.value(row, column) - mean) / widest;
      sum += Double.isNaN(z) ? 0 : z * z;
    }
    return new Moments(mean, widest * Math.sqrt(sum / count));
  }
}
