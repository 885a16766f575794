package io.github.counterpoise.archive;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.PixelForm;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.table.TimeUnit;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * A table in an archive: its schema as JSON, and its cells and weights as raw arrays, one per
 * column. Of a series column stand there where the runs begin, which are missing, and the table of
 * steps. Cells come back bit for bit.
 */
public final class TableArchive {

  /** The folder of the training rows of a method's model. */
  public static final String TRAINING = "training";

  private static final int MISSING = -1;

  private TableArchive() {}

  /**
   * Writes a table.
   *
   * @param archive where to
   * @param folder the entries' names start with it and a slash
   * @param table the table
   * @throws IOException if the file cannot be written
   */
  public static void write(ArchiveWriter archive, String folder, Table table) throws IOException {
    Schema schema = table.schema();
    archive.json(
        folder + "/table.json", new Head(table.rows(), table.isWeighted(), SchemaJson.of(schema)));
    double[] values = new double[table.rows()];
    for (int column = 0; column < schema.width(); column++) {
      String entry = folder + "/column-" + column;
      if (schema.column(column) instanceof Column.Series) {
        writeRuns(archive, entry, table.series(column));
        continue;
      }
      for (int row = 0; row < values.length; row++) {
        values[row] = table.value(row, column);
      }
      archive.doubles(entry, values);
    }
    if (table.isWeighted()) {
      for (int row = 0; row < values.length; row++) {
        values[row] = table.weight(row);
      }
      archive.doubles(folder + "/weights", values);
    }
  }

  private static void writeRuns(ArchiveWriter archive, String folder, Series series)
      throws IOException {
    double[] lengths = new double[series.rows()]; // -1 for a missing run
    for (int row = 0; row < lengths.length; row++) {
      lengths[row] = series.isMissing(row) ? MISSING : series.length(row);
    }
    archive.doubles(folder + "/lengths", lengths);
    write(archive, folder, series.steps());
  }

  private static Series readRuns(ArchiveReader archive, String folder, int rows)
      throws IOException {
    double[] lengths = archive.doubles(folder + "/lengths", rows);
    int[] offsets = new int[rows + 1];
    boolean[] missing = new boolean[rows];
    for (int row = 0; row < rows; row++) {
      missing[row] = lengths[row] == MISSING;
      if (!missing[row] && !(lengths[row] >= 0 && lengths[row] == Math.rint(lengths[row]))) {
        throw new EOFException(folder);
      }
      offsets[row + 1] = offsets[row] + (missing[row] ? 0 : (int) lengths[row]);
    }
    return Series.of(read(archive, folder, false), offsets, missing);
  }

  /**
   * Reads a table.
   *
   * @param archive where from
   * @param folder as given to {@link #write}
   * @throws IOException if entries are missing or damaged
   */
  public static Table read(ArchiveReader archive, String folder) throws IOException {
    return read(archive, folder, true);
  }

  /**
   * Reads the columns of the training rows of a model.
   *
   * @param archive where from
   * @throws IOException if the entry is missing or damaged
   */
  public static Schema readSchema(ArchiveReader archive) throws IOException {
    String entry = TRAINING + "/table.json";
    Head head = archive.json(entry, Head.class);
    try {
      return shaped(archive, head.schema().schema());
    } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
      throw (IOException) new EOFException(entry).initCause(e); // a schema that nothing has
    }
  }

  /** Models of earlier versions say among the settings that columns are pixels. */
  private static Schema shaped(ArchiveReader archive, Schema schema) {
    Optional<DataShape.Image> image = archive.header().image();
    return image.isPresent() && schema.shape() == DataShape.TABULAR
        ? new Schema(schema.columns(), schema.classIndex(), schema.labels(), image.get())
        : schema;
  }

  private static Table read(ArchiveReader archive, String folder, boolean withClass)
      throws IOException {
    Head head = archive.json(folder + "/table.json", Head.class);
    try {
      Schema given = head.schema().schema();
      Schema schema = withClass ? shaped(archive, given) : given;
      if (head.rows() < 0 || withClass == (schema.classIndex() == Schema.NO_CLASS)) {
        throw new EOFException(folder);
      }
      // Everything is read before the table is begun: the lengths of the arrays are checked first.
      double[][] cells = new double[schema.width()][];
      Series[] series = new Series[cells.length];
      for (int column = 0; column < cells.length; column++) {
        String entry = folder + "/column-" + column;
        if (schema.column(column) instanceof Column.Series) {
          series[column] = readRuns(archive, entry, head.rows());
        } else {
          cells[column] = archive.doubles(entry, head.rows());
        }
      }
      double[] weights = head.weighted() ? archive.doubles(folder + "/weights", head.rows()) : null;
      return build(schema, head.rows(), cells, series, weights);
    } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
      EOFException damaged = new EOFException(folder);
      damaged.initCause(e); // a schema or cell that no table would have taken
      throw damaged;
    }
  }

  /**
   * Writes the columns of a table without its cells.
   *
   * @param archive where to
   * @param entry name of the entry
   * @param schema the columns
   * @throws IOException if the file cannot be written
   */
  public static void writeSchema(ArchiveWriter archive, String entry, Schema schema)
      throws IOException {
    archive.json(entry, SchemaJson.of(schema));
  }

  /**
   * Reads the columns of a table.
   *
   * @param archive where from
   * @param entry as given to {@link #writeSchema}
   * @throws IOException if the entry is missing or damaged
   */
  public static Schema readSchema(ArchiveReader archive, String entry) throws IOException {
    SchemaJson read = archive.json(entry, SchemaJson.class);
    try {
      return read.schema();
    } catch (IllegalArgumentException | NullPointerException | IndexOutOfBoundsException e) {
      throw (IOException) new EOFException(entry).initCause(e); // a schema that nothing has
    }
  }

  private static Table build(
      Schema schema, int rows, double[][] cells, Series[] series, double[] weights) {
    Table.Builder table = new Table.Builder(schema, rows);
    for (int column = 0; column < cells.length; column++) {
      if (cells[column] == null) {
        table.series(column, series[column]);
        continue;
      }
      for (int row = 0; row < rows; row++) {
        table.set(row, column, cells[column][row]);
      }
    }
    for (int row = 0; weights != null && row < rows; row++) {
      table.weight(row, weights[row]);
    }
    return table.build();
  }

  private record Head(int rows, boolean weighted, SchemaJson schema) {}

  /** Archives of the first version have no labels. */
  private record SchemaJson(
      List<ColumnJson> columns, int classIndex, List<Integer> labels, ShapeJson shape) {
    static SchemaJson of(Schema schema) {
      return new SchemaJson(
          schema.columns().stream().map(ColumnJson::of).toList(),
          schema.classIndex(),
          schema.labels(),
          ShapeJson.of(schema.shape()));
    }

    Schema schema() {
      return new Schema(
          columns.stream().map(ColumnJson::column).toList(),
          classIndex,
          labels == null ? List.of() : labels,
          shape.shape());
    }
  }

  private enum Kind {
    NUMERIC,
    INTEGRAL,
    DATE,
    NOMINAL,
    SERIES
  }

  /** Archives of earlier versions have no decimals and no unit, those of the first no steps. */
  private record ColumnJson(
      String name,
      Kind kind,
      List<String> labels,
      Integer decimals,
      TimeUnit unit,
      List<ColumnJson> steps) {
    static ColumnJson of(Column column) {
      String name = column.name();
      if (column instanceof Column.Nominal nominal) {
        return new ColumnJson(name, Kind.NOMINAL, nominal.labels(), null, null, null);
      } else if (column instanceof Column.Numeric numeric) {
        return new ColumnJson(name, Kind.NUMERIC, List.of(), numeric.decimals(), null, null);
      } else if (column instanceof Column.Date date) {
        return new ColumnJson(name, Kind.DATE, List.of(), null, date.unit(), null);
      } else if (column instanceof Column.Series series) {
        List<ColumnJson> steps = series.steps().stream().map(ColumnJson::of).toList();
        return new ColumnJson(name, Kind.SERIES, List.of(), null, null, steps);
      }
      return new ColumnJson(name, Kind.INTEGRAL, List.of(), null, null, null);
    }

    Column column() {
      return switch (kind) {
        case NUMERIC ->
            decimals == null ? new Column.Numeric(name) : new Column.Numeric(name, decimals);
        case INTEGRAL -> new Column.Integral(name);
        case DATE -> unit == null ? new Column.Date(name) : new Column.Date(name, unit);
        case NOMINAL -> new Column.Nominal(name, labels);
        case SERIES -> new Column.Series(name, steps.stream().map(ColumnJson::column).toList());
      };
    }
  }

  /**
   * The extents: none for a table, three for an image. Archives of the first versions do not say
   * what the pixels are.
   */
  private record ShapeJson(List<Integer> extents, PixelForm pixels) {
    static ShapeJson of(DataShape shape) {
      if (shape instanceof DataShape.Image image) {
        List<Integer> extents = List.of(image.height(), image.width(), image.channels());
        return new ShapeJson(extents, image.form());
      }
      return new ShapeJson(List.of(), null);
    }

    DataShape shape() {
      return switch (extents.size()) {
        case 0 -> DataShape.TABULAR;
        case 3 ->
            new DataShape.Image(
                extents.get(0),
                extents.get(1),
                extents.get(2),
                pixels == null ? PixelForm.PLAIN : pixels);
        default -> throw new IllegalArgumentException("unknown shape " + extents);
      };
    }
  }
}
