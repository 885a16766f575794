package io.github.counterpoise.examples.files;

import java.util.List;

/** How a file format writes rows. */
interface LineFormat {

  /**
   * Returns what stands before the rows, without its line end.
   *
   * @param columns the columns
   */
  String header(List<FileColumn> columns);

  /**
   * Returns one row, without its line end.
   *
   * @param cells its cells as text, null where missing
   * @param weight its weight
   */
  String line(List<String> cells, double weight);

  /** Returns whether values are written in the form of the file that was read. */
  boolean ownForm();

  /** Returns how lines end. */
  String lineEnd();
}
