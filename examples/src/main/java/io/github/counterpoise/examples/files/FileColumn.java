package io.github.counterpoise.examples.files;

import io.github.counterpoise.table.Column;
import java.util.function.LongFunction;

/**
 * A column of a data file: what it is in the table and how its cells are written.
 *
 * @param name its name
 * @param column its type in the table, null where it is ignored
 * @param inTable its index in the table, -1 where it is ignored
 * @param arffType its type as an ARFF header has it
 * @param dates turns milliseconds since 1970-01-01T00:00Z into text, null where it holds no dates
 */
record FileColumn(
    String name, Column column, int inTable, String arffType, LongFunction<String> dates) {

  /** Returns whether the column stays out of the table. */
  boolean isIgnored() {
    return column == null;
  }

  /**
   * Returns the text for a value of the table, not quoted: a label, a date, or a number that reads
   * back as the same number.
   *
   * @param value the value, {@code NaN} where it is missing
   * @return the text, or null where the value is missing
   */
  String text(double value) {
    if (Double.isNaN(value)) {
      return null;
    }
    return dates == null ? CellText.of(column, value) : dates.apply((long) value);
  }
}
