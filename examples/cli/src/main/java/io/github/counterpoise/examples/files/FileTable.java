package io.github.counterpoise.examples.files;

import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.ColumnRoles;
import io.github.counterpoise.host.HostColumn;
import io.github.counterpoise.host.HostRow;
import io.github.counterpoise.host.HostTable;
import io.github.counterpoise.host.TableReader;
import io.github.counterpoise.host.WholeColumn;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * A data file as the core reads it, of whichever format: what its columns hold was decided from all
 * their cells, so each is there as a whole. Columns that nothing is learnt from are texts.
 */
final class FileTable implements HostTable {

  private final int rows;
  private final IntToDoubleFunction weight; // null where all weigh 1
  private final List<HostColumn> columns = new ArrayList<>();
  private final List<Optional<WholeColumn>> whole = new ArrayList<>();
  private final List<IntFunction<String>> texts = new ArrayList<>(); // null where there are numbers

  /**
   * Begins a table without columns.
   *
   * @param rows its number of rows
   * @param weight index of a row → its weight; null where all weigh 1
   */
  FileTable(int rows, IntToDoubleFunction weight) {
    this.rows = rows;
    this.weight = weight;
  }

  /** Adds a column. */
  void add(WholeColumn column) {
    Column described = column.column();
    List<String> labels =
        described instanceof Column.Nominal nominal ? nominal.labels() : List.<String>of();
    columns.add(
        new HostColumn(described.name(), kind(described), ReadingLines.kind(described), labels));
    whole.add(Optional.of(column));
    texts.add(
        column instanceof WholeColumn.Cells cells && described instanceof Column.Nominal
            ? row -> CellText.of(described, cells.value().applyAsDouble(row))
            : null);
  }

  /**
   * Adds a column that nothing is learnt from.
   *
   * @param name its name
   * @param imageFiles whether it names image files
   * @param text index of a row → its text, null where it is missing
   */
  void add(String name, boolean imageFiles, IntFunction<String> text) {
    CellKind kind = imageFiles ? CellKind.IMAGE_FILE : CellKind.TEXT;
    columns.add(new HostColumn(name, kind, "text", List.of()));
    whole.add(Optional.empty());
    texts.add(text);
  }

  private static CellKind kind(Column column) {
    if (column instanceof Column.Nominal) {
      return CellKind.TEXT;
    } else if (column instanceof Column.Date) {
      return CellKind.DATE_TIME;
    } else if (column instanceof Column.Series) {
      return CellKind.SERIES;
    }
    return column instanceof Column.Integral ? CellKind.LONG : CellKind.NUMBER;
  }

  /**
   * Returns the rows as a table of the columns that are there as a whole.
   *
   * @param classColumn index of the class column, -1 for none
   */
  Table read(int classColumn) {
    List<Integer> used =
        IntStream.range(0, columns.size()).filter(c -> whole.get(c).isPresent()).boxed().toList();
    ColumnRoles roles = new ColumnRoles(columns, used, classColumn, List.of(), false);
    return TableReader.read(this, roles, TableReader.Images.none(), Monitor.silent()).table();
  }

  @Override
  public List<HostColumn> columns() {
    return columns;
  }

  @Override
  public long size() {
    return rows;
  }

  @Override
  public boolean isWeighted() {
    return weight != null;
  }

  @Override
  public Optional<WholeColumn> whole(int column) {
    return whole.get(column);
  }

  @Override
  public void scan(Predicate<HostRow> visitor) {
    Row row = new Row();
    while (row.index < rows && visitor.test(row)) {
      row.index++;
    }
  }

  private final class Row implements HostRow {

    private int index;

    @Override
    public String key() {
      return Integer.toString(index + 1);
    }

    @Override
    public double weight() {
      return weight == null ? 1 : weight.applyAsDouble(index);
    }

    @Override
    public double number(int column) {
      return whole.get(column).orElseThrow() instanceof WholeColumn.Cells cells
          ? cells.value().applyAsDouble(index)
          : Double.NaN;
    }

    @Override
    public String text(int column) {
      return texts.get(column).apply(index);
    }

    @Override
    public double[] list(int column) {
      throw new IllegalArgumentException("a file has no lists: " + columns.get(column));
    }

    @Override
    public byte[] image(int column) {
      throw new IllegalArgumentException("a file has no images: " + columns.get(column));
    }
  }
}
