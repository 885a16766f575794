package io.github.counterpoise.host;

import io.github.counterpoise.table.DataShape;

/**
 * A column that takes part, and the columns of the core's table that hold its cells: one for a
 * number or a label, one per element of a list or one series for it, one per pixel and channel of
 * an image.
 *
 * @param column the host's column
 * @param index its index in the host's table
 * @param first index of the first of the core's columns
 * @param width number of the core's columns
 * @param image size of its images, {@code null} where it holds none
 * @param isSeries whether a cell is a sequence, held in one series column
 */
public record Part(
    HostColumn column, int index, int first, int width, DataShape.Image image, boolean isSeries) {

  CellKind kind() {
    return column.kind();
  }

  /** Returns whether one number stands for a cell, and nothing goes with it. */
  boolean isSingle() {
    return !isSeries && !kind().isList() && !kind().isImage() && kind() != CellKind.ZONED;
  }

  /** Returns whether the host has a cell as the number that stands for it. */
  boolean isNumber() {
    return isSingle() && kind() != CellKind.TEXT;
  }
}
