package io.github.counterpoise.archive;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.table.TimeUnit;
import java.io.EOFException;
import java.io.IOException;
import java.util.List;

/**
 * A table in an archive: its schema as JSON, and its cells and weights as raw arrays, one per
 * column. Cells come back bit for bit.
 */
public final class TableArchive {

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
      for (int row = 0; row < values.length; row++) {
        values[row] = table.value(row, column);
      }
      archive.doubles(folder + "/column-" + column, values);
    }
    if (table.isWeighted()) {
      for (int row = 0; row < values.length; row++) {
        values[row] = table.weight(row);
      }
      archive.doubles(folder + "/weights", values);
    }
  }

  /**
   * Reads a table.
   *
   * @param archive where from
   * @param folder as given to {@link #write}
   * @throws IOException if entries are missing or damaged
   */
  public static Table read(ArchiveReader archive, String folder) throws IOException {
    Head head = archive.json(folder + "/table.json", Head.class);
    try {
      Schema schema = head.schema().schema();
      double[][] cells = new double[schema.width()][];
      for (int column = 0; column < cells.length; column++) {
        cells[column] = archive.doubles(folder + "/column-" + column, head.rows());
      }
      double[] weights = head.weighted() ? archive.doubles(folder + "/weights", head.rows()) : null;
      return build(schema, head.rows(), cells, weights);
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

  private static Table build(Schema schema, int rows, double[][] cells, double[] weights) {
    Table.Builder table = new Table.Builder(schema, rows);
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < cells.length; column++) {
        table.set(row, column, cells[column][row]);
      }
      if (weights != null) {
        table.weight(row, weights[row]);
      }
    }
    return table.build();
  }

  private record Head(int rows, boolean weighted, SchemaJson schema) {}

  private record SchemaJson(List<ColumnJson> columns, int classIndex, ShapeJson shape) {
    static SchemaJson of(Schema schema) {
      return new SchemaJson(
          schema.columns().stream().map(ColumnJson::of).toList(),
          schema.classIndex(),
          ShapeJson.of(schema.shape()));
    }

    Schema schema() {
      return new Schema(
          columns.stream().map(ColumnJson::column).toList(), classIndex, shape.shape());
    }
  }

  private enum Kind {
    NUMERIC,
    INTEGRAL,
    DATE,
    NOMINAL
  }

  /** Archives of the first version have no decimals and no unit. */
  private record ColumnJson(
      String name, Kind kind, List<String> labels, Integer decimals, TimeUnit unit) {
    static ColumnJson of(Column column) {
      if (column instanceof Column.Nominal nominal) {
        return new ColumnJson(column.name(), Kind.NOMINAL, nominal.labels(), null, null);
      } else if (column instanceof Column.Numeric numeric) {
        return new ColumnJson(column.name(), Kind.NUMERIC, List.of(), numeric.decimals(), null);
      } else if (column instanceof Column.Date date) {
        return new ColumnJson(column.name(), Kind.DATE, List.of(), null, date.unit());
      }
      return new ColumnJson(column.name(), Kind.INTEGRAL, List.of(), null, null);
    }

    Column column() {
      return switch (kind) {
        case NUMERIC ->
            decimals == null ? new Column.Numeric(name) : new Column.Numeric(name, decimals);
        case INTEGRAL -> new Column.Integral(name);
        case DATE -> unit == null ? new Column.Date(name) : new Column.Date(name, unit);
        case NOMINAL -> new Column.Nominal(name, labels);
      };
    }
  }

  /** The extents: none for a table, three for an image, two for a sequence. */
  private record ShapeJson(List<Integer> extents) {
    static ShapeJson of(DataShape shape) {
      if (shape instanceof DataShape.Image image) {
        return new ShapeJson(List.of(image.height(), image.width(), image.channels()));
      } else if (shape instanceof DataShape.Sequence sequence) {
        return new ShapeJson(List.of(sequence.steps(), sequence.features()));
      }
      return new ShapeJson(List.of());
    }

    DataShape shape() {
      return switch (extents.size()) {
        case 0 -> DataShape.TABULAR;
        case 2 -> new DataShape.Sequence(extents.get(0), extents.get(1));
        case 3 -> new DataShape.Image(extents.get(0), extents.get(1), extents.get(2));
        default -> throw new IllegalArgumentException("unknown shape " + extents);
      };
    }
  }
}
