package io.github.counterpoise.examples.files;

import io.github.counterpoise.table.Column;
import java.util.function.DoubleFunction;

/**
 * A column of a data file: what it is in the table and how its cells are written.
 *
 * @param name its name
 * @param column its type in the table, null where it is ignored
 * @param inTable its index in the table, -1 where it is ignored
 * @param arffType its type as an ARFF header has it
 * @param own turns a value into a text as the file writes it, null for a missing one without a word
 *     of its own; null where the column is ignored
 * @param standard turns a value into a text as other programs read it, null for a missing one; null
 *     where the column is ignored
 */
record FileColumn(
    String name,
    Column column,
    int inTable,
    String arffType,
    DoubleFunction<String> own,
    DoubleFunction<String> standard) {

  /**
   * A column that stays out of the table.
   *
   * @param name its name
   * @param arffType its type as an ARFF header has it
   */
  static FileColumn ignored(String name, String arffType) {
    return new FileColumn(name, null, -1, arffType, null, null);
  }

  /**
   * A column whose values are written alike everywhere: labels, and numbers that read back as the
   * same numbers.
   *
   * @param column its type
   * @param inTable its index in the table, -1 for a column that is added
   * @param arffType its type as an ARFF header has it
   */
  static FileColumn plain(Column column, int inTable, String arffType) {
    DoubleFunction<String> text = value -> CellText.of(column, value);
    return new FileColumn(column.name(), column, inTable, arffType, text, text);
  }

  /** Returns whether the column stays out of the table. */
  boolean isIgnored() {
    return column == null;
  }
}
