package io.github.counterpoise.examples.files;

import io.github.counterpoise.table.Table;

/** What made-up rows have in ignored columns. */
@FunctionalInterface
public interface NewText {

  /** Nothing: the cells are missing. */
  NewText MISSING = (column, rows, row) -> null;

  /**
   * Returns a cell.
   *
   * @param column name of the column
   * @param rows one of the parts that were made up
   * @param row index of the row
   * @return the text, null where it is missing
   */
  String of(String column, Table rows, int row);
}
