package io.github.counterpoise.encode;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.Arrays;

/** The smallest and largest value that a set of rows has in each column. */
public final class ClassBounds {
  private final double[] low; // [column], NaN where no row has a value
  private final double[] high; // [column]

  private ClassBounds(double[] low, double[] high) {
    this.low = low;
    this.high = high;
  }

  /**
   * Finds the bounds of some rows.
   *
   * @param table the table
   * @param rows row indices, usually those of one class
   */
  public static ClassBounds of(Table table, int[] rows) {
    double[] low = new double[table.schema().width()];
    double[] high = new double[low.length];
    Arrays.fill(low, Double.NaN);
    Arrays.fill(high, Double.NaN);
    for (int column = 0; column < low.length; column++) {
      if (table.schema().column(column) instanceof Column.Series) {
        continue; // its steps have bounds of their own
      }
      for (int row : rows) {
        double value = table.value(row, column);
        if (!(value >= low[column])) { // true for the first value too
          low[column] = Double.isNaN(value) ? low[column] : value;
        }
        if (!(value <= high[column])) {
          high[column] = Double.isNaN(value) ? high[column] : value;
        }
      }
    }
    return new ClassBounds(low, high);
  }

  /**
   * Moves a value into the bounds of its column.
   *
   * @param column column index
   * @param value any value; a missing one stays missing
   */
  public double clamp(int column, double value) {
    if (value < low[column]) {
      return low[column];
    }
    return value > high[column] ? high[column] : value;
  }

  /**
   * Returns the value of the column's form that is nearest to a number, within the bounds.
   *
   * @param column column index
   * @param described the column
   * @param value any value; a missing one stays missing
   */
  public double nearest(int column, Column described, double value) {
    return described.nearest(value, low[column], high[column]);
  }

  /**
   * As {@link #nearest}, for a value that may be out of bounds, which it leaves no further.
   *
   * @param column column index
   * @param described the column
   * @param value any value; a missing one stays missing
   */
  public double nearestFrom(int column, Column described, double value) {
    return described.nearest(value, Math.min(low[column], value), Math.max(high[column], value));
  }
}
