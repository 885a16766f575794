package io.github.counterpoise.host;

import io.github.counterpoise.image.PixelImage;
import io.github.counterpoise.profile.DateNumber;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;

/** A row of the core's table in the form of the host's, moved from row to row. */
final class MadeCells implements HostRow {

  private final ReadTable read;
  private final MadeParts made;
  private final BiFunction<Table, Integer, String> files;
  private final Part[] parts; // [column of the host's table], null where it takes no part
  private final List<?>[] labels;
  private String key;
  private int part; // of the rows
  private Table rows;
  private int row;

  /**
   * Begins.
   *
   * @param read what was read
   * @param made the rows
   * @param files names of the image files of rows, of no concern where there are none
   */
  MadeCells(ReadTable read, MadeParts made, BiFunction<Table, Integer, String> files) {
    this.read = read;
    this.made = made;
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

  void moveTo(String newKey, int newPart, int index) {
    key = newKey;
    part = newPart;
    rows = made.parts().get(newPart).rows();
    row = index;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public double number(int column) {
    if (column == made.idColumn()) {
      return Long.parseLong(made.id(part, row));
    }
    Part shown = parts[column];
    if (shown == null) {
      return Double.NaN;
    }
    double value = rows.value(row, shown.first());
    return shown.kind().isNumber()
        ? DateNumber.written(read.layout().schema().column(shown.first()), value)
        : value;
  }

  @Override
  public String text(int column) {
    if (column == made.idColumn()) {
      return made.id(part, row);
    }
    Part shown = parts[column];
    if (shown == null) {
      return null;
    } else if (shown.kind() == CellKind.ZONED) {
      return read.zones()[column];
    } else if (shown.kind() == CellKind.IMAGE_FILE) {
      return files.apply(rows, row);
    }
    double code = rows.value(row, shown.first());
    return Double.isNaN(code) ? null : (String) labels[column].get((int) code);
  }

  @Override
  public double[] list(int column) {
    Part shown = parts[column];
    if (shown == null) {
      return null;
    }
    if (shown.isSeries()) {
      Series series = rows.series(shown.first());
      if (series.isMissing(row)) {
        return null;
      }
      double[] run = new double[series.length(row)];
      Arrays.setAll(run, i -> series.steps().value(series.start(row) + i, 0));
      return run;
    }
    double[] elements = new double[shown.width()];
    Arrays.setAll(elements, i -> rows.value(row, shown.first() + i));
    return elements.length > 0 && Arrays.stream(elements).allMatch(Double::isNaN) ? null : elements;
  }

  @Override
  public byte[] image(int column) {
    Part shown = parts[column];
    if (shown == null) {
      return null;
    }
    float[] pixels = new float[shown.width()];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (float) rows.value(row, shown.first() + i);
    }
    return new PixelImage(shown.image(), pixels).png();
  }
}
