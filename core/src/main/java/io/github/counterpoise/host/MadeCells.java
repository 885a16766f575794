package io.github.counterpoise.host;

import io.github.counterpoise.image.PixelImage;
import io.github.counterpoise.profile.DateNumber;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** A row of the core's table in the form of the host's, moved from row to row. */
final class MadeCells implements HostRow {

  private final ReadTable read;
  private final BiFunction<Table, Integer, String> files;
  private final Part[] parts; // [column of the host's table], null where it takes no part
  private final List<?>[] labels;
  private String key;
  private Table rows;
  private int row;

  /**
   * Begins.
   *
   * @param read what was read
   * @param files names of the image files of rows, of no concern where there are none
   */
  MadeCells(ReadTable read, BiFunction<Table, Integer, String> files) {
    this.read = read;
    this.files = files;
    parts = new Part[read.columns().size()];
    labels = new List<?>[parts.length];
    for (Part part : read.layout().parts()) {
      parts[part.index()] = part;
      if (read.layout().schema().column(part.first()) instanceof Column.Nominal nominal) {
        labels[part.index()] = nominal.labels();
      }
    }
  }

  void moveTo(String newKey, Table table, int index) {
    key = newKey;
    rows = table;
    row = index;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public double number(int column) {
    Part part = parts[column];
    if (part == null) {
      return Double.NaN;
    }
    double value = rows.value(row, part.first());
    return part.kind().isNumber()
        ? DateNumber.written(read.layout().schema().column(part.first()), value)
        : value;
  }

  @Override
  public String text(int column) {
    Part part = parts[column];
    if (part == null) {
      return null;
    } else if (part.kind() == CellKind.ZONED) {
      return read.zones()[column];
    } else if (part.kind() == CellKind.IMAGE_FILE) {
      return files.apply(rows, row);
    }
    double code = rows.value(row, part.first());
    return Double.isNaN(code) ? null : (String) labels[column].get((int) code);
  }

  @Override
  public double[] list(int column) {
    Part part = parts[column];
    if (part == null) {
      return null;
    }
    double[] elements = new double[part.width()];
    Arrays.setAll(elements, i -> rows.value(row, part.first() + i));
    return elements.length > 0 && Arrays.stream(elements).allMatch(Double::isNaN) ? null : elements;
  }

  @Override
  public byte[] image(int column) {
    Part part = parts[column];
    if (part == null) {
      return null;
    }
    float[] pixels = new float[part.width()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) rows.value(row, part.first() + i);
    }
    return new PixelImage(part.image(), pixels).png();
  }
}
