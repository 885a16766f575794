package io.github.counterpoise.examples.files;

import io.github.counterpoise.table.Column;

/** Values of a table as text. */
final class CellText {

  private static final double EXACT = 1L << 53; // up to here a double holds every whole number
  private static final long MINUS_ZERO = Double.doubleToRawLongBits(-0.0);

  private CellText() {}

  /**
   * Returns the label of a nominal value, and for a number a text that reads back as the same
   * number.
   *
   * @param column the value's column
   * @param value the value, {@code NaN} where it is missing
   * @return the text, or null where the value is missing
   */
  static String of(Column column, double value) {
    if (Double.isNaN(value)) {
      return null;
    }
    return column instanceof Column.Nominal nominal
        ? nominal.labels().get((int) value)
        : number(value);
  }

  /**
   * Returns a text that reads back as the same number; whole numbers come without a point.
   *
   * @param value a finite number
   */
  static String number(double value) {
    boolean whole =
        value == Math.rint(value)
            && Math.abs(value) <= EXACT
            && Double.doubleToRawLongBits(value) != MINUS_ZERO;
    return whole ? Long.toString((long) value) : Double.toString(value);
  }
}
