package io.github.counterpoise.encode;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.Arrays;

/**
 * The values that synthetic rows of a class may take: numbers within the range observed in the
 * class, labels among those observed in it. What no row of the class shows is not limited.
 *
 * @param low [column] smallest number allowed, {@code NaN} for no limit
 * @param high [column] largest number allowed, {@code NaN} for no limit
 * @param labels [column][label] whether a label is allowed, null for columns that are not nominal
 */
public record ClassDomain(double[] low, double[] high, boolean[][] labels) {

  /**
   * Observes some rows.
   *
   * @param table the table
   * @param rows row indices, usually those of one class
   */
  public static ClassDomain of(Table table, int[] rows) {
    Schema schema = table.schema();
    double[] low = new double[schema.width()];
    double[] high = new double[schema.width()];
    Arrays.fill(low, Double.NaN);
    Arrays.fill(high, Double.NaN);
    boolean[][] labels = new boolean[schema.width()][];
    for (int column = 0; column < labels.length; column++) {
      if (schema.column(column) instanceof Column.Nominal nominal) {
        labels[column] = observed(table, rows, column, nominal.labels().size());
      } else if (schema.column(column).isNumeric()) {
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
    }
    return new ClassDomain(low, high, labels);
  }

  /**
   * Returns a domain with the same labels in which numbers are not limited.
   *
   * @return the wider domain
   */
  public ClassDomain withoutRanges() {
    double[] none = new double[low.length];
    Arrays.fill(none, Double.NaN);
    return new ClassDomain(none, none, labels);
  }

  /**
   * Moves a number into the range of its column.
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
   * Returns the value of the column's form that is nearest to a number, within the range of its
   * column.
   *
   * @param column column index
   * @param described the column
   * @param value any value; a missing one stays missing
   */
  public double nearest(int column, Column described, double value) {
    return described.nearest(value, low[column], high[column]);
  }

  /**
   * As {@link #nearest}, for a value that may be out of range, which it leaves no further.
   *
   * @param column column index
   * @param described the column
   * @param value any value; a missing one stays missing
   */
  public double nearestFrom(int column, Column described, double value) {
    return described.nearest(value, Math.min(low[column], value), Math.max(high[column], value));
  }

  /**
   * Returns whether a label may be used.
   *
   * @param column index of a nominal column
   * @param label index of the label
   */
  public boolean allows(int column, int label) {
    return labels[column][label];
  }

  private static boolean[] observed(Table table, int[] rows, int column, int labels) {
    boolean[] seen = new boolean[labels];
    boolean any = false;
    for (int row : rows) {
      if (!table.isMissing(row, column)) {
        seen[(int) table.value(row, column)] = true;
        any = true;
      }
    }
    if (!any) {
      Arrays.fill(seen, true);
    }
    return seen;
  }
}
