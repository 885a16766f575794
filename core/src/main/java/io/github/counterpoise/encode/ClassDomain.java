package io.github.counterpoise.encode;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.Arrays;

/**
 * The values that made-up rows of a class may take: numbers within the range observed in the class,
 * labels among those observed in it. What no row of the class shows is not limited.
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
    ClassBounds bounds = ClassBounds.of(table, rows);
    for (int column = 0; column < labels.length; column++) {
      if (schema.column(column) instanceof Column.Nominal nominal) {
        labels[column] = observed(table, rows, column, nominal.labels().size());
      } else if (schema.column(column).isNumeric()) {
        low[column] = bounds.clamp(column, Double.NEGATIVE_INFINITY);
        high[column] = bounds.clamp(column, Double.POSITIVE_INFINITY);
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
   * Returns the value of the column's form that is nearest to a number, within the range of its
   * column.
   *
   * @param column column index
   * @param described the column
   * @param value any number
   */
  public double nearest(int column, Column described, double value) {
    return described.nearest(value, low[column], high[column]);
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
