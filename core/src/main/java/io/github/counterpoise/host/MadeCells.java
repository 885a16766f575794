package io.github.counterpoise.host;

import io.github.counterpoise.image.PixelImage;
import io.github.counterpoise.profile.DateNumber;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;

/** A row of the core's table in the form of the host's, moved from row to row. */
final class MadeCells implements HostRow {

  private final Part[] parts; // [column of the host's table], null where it takes no part
  private final Column[] forms; // [column of the host's table] the core's column for it
  private final String[] zones; // [column of the host's table]
  private final int idColumn; // -1 where there is none
  private final BiFunction<Table, Integer, String> files;
  private String key;
  private String id;
  private Table rows;
  private int row;

  /**
   * Begins.
   *
   * @param layout how the host's columns lie in the core's table
   * @param zones [column of the host's table] zone of points in time
   * @param idColumn the host's column that says which sequence a row belongs to, -1 for none
   * @param files names of the image files of rows, of no concern where there are none
   */
  MadeCells(Layout layout, String[] zones, int idColumn, BiFunction<Table, Integer, String> files) {
    this.zones = zones;
    this.idColumn = idColumn;
    this.files = files;
    parts = new Part[zones.length];
    forms = new Column[zones.length];
    for (Part part : layout.parts()) {
      parts[part.index()] = part;
      forms[part.index()] = layout.schema().column(part.first());
    }
  }

  /**
   * Moves on.
   *
   * @param newKey key of the row
   * @param newId which sequence it belongs to, where there is such a column
   * @param table where the row is
   * @param index index of the row
   */
  void moveTo(String newKey, String newId, Table table, int index) {
    key = newKey;
    id = newId;
    rows = table;
    row = index;
  }

  @Override
  public String key() {
    return key;
  }

  @Override
  public double weight() {
    return rows.weight(row);
  }

  @Override
  public double number(int column) {
    if (column == idColumn) {
      return Long.parseLong(id);
    }
    Part shown = parts[column];
    if (shown == null) {
      return Double.NaN;
    }
    double value = rows.value(row, shown.first());
    return shown.kind().isNumber() ? DateNumber.written(forms[column], value) : value;
  }

  @Override
  public String text(int column) {
    if (column == idColumn) {
      return id;
    }
    Part shown = parts[column];
    if (shown == null) {
      return null;
    } else if (shown.kind() == CellKind.ZONED) {
      return zones[column];
    } else if (shown.kind() == CellKind.IMAGE_FILE) {
      return files.apply(rows, row);
    }
    double code = rows.value(row, shown.first());
    List<String> labels = ((Column.Nominal) forms[column]).labels();
    return Double.isNaN(code) ? null : labels.get((int) code);
  }

  @Override
  public HostSteps steps(int column) {
    Part shown = parts[column];
    if (shown == null || rows.isMissing(row, shown.first())) {
      return null;
    }
    return new Steps(
        rows.series(shown.first()), row, (Column.Series) forms[column], shown.column());
  }

  /** A run of a series, its dates that are numbers in the host's table as numbers. */
  private record Steps(Series series, int row, Column.Series form, HostColumn column)
      implements HostSteps {

    @Override
    public int length() {
      return series.length(row);
    }

    @Override
    public double value(int step, int feature) {
      double value = series.steps().value(series.start(row) + step, feature);
      boolean date =
          column.form().orElse(null) instanceof Column.Series own
              && own.steps().get(feature) instanceof Column.Date;
      return date ? value : DateNumber.written(form.steps().get(feature), value);
    }
  }

  @Override
  public double[] list(int column) {
    Part shown = parts[column];
    if (shown == null) {
      return null;
    }
    if (shown.isSeries()) {
      HostSteps steps = steps(column);
      if (steps == null) {
        return null;
      }
      double[] run = new double[steps.length()];
      Arrays.setAll(run, step -> steps.value(step, 0));
      return run;
    }
    double[] elements = new double[shown.width()];
    Arrays.setAll(elements, i -> rows.value(row, shown.first() + i));
    return elements.length > 0 && Arrays.stream(elements).allMatch(Double::isNaN) ? null : elements;
  }

  @Override
  public String[] texts(int column) {
    HostSteps steps = steps(column);
    if (steps == null) {
      return null;
    }
    List<String> labels =
        ((Column.Nominal) ((Column.Series) forms[column]).steps().get(0)).labels();
    return IntStream.range(0, steps.length())
        .mapToDouble(step -> steps.value(step, 0))
        .mapToObj(code -> Double.isNaN(code) ? null : labels.get((int) code))
        .toArray(String[]::new);
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
