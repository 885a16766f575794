package io.github.counterpoise.host;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * A table of the core, from wherever it came, as a host's table: each column is one of the host's.
 */
public final class TableRows {

  private TableRows() {}

  /**
   * Returns the columns of a table as a host's.
   *
   * @param schema the table's columns
   */
  public static List<HostColumn> columns(Schema schema) {
    return schema.columns().stream().map(TableRows::column).toList();
  }

  private static HostColumn column(Column column) {
    if (column instanceof Column.Nominal nominal) {
      return new HostColumn(column.name(), CellKind.LABEL, "labels", nominal.labels());
    }
    CellKind kind =
        column instanceof Column.Date
            ? CellKind.DATE_TIME
            : column instanceof Column.Series ? CellKind.SERIES : CellKind.NUMBER;
    boolean described = kind != CellKind.NUMBER;
    return new HostColumn(
        column.name(),
        kind,
        described ? kind == CellKind.SERIES ? "sequence" : "date" : "number",
        List.of(),
        described ? Optional.of(column) : Optional.empty());
  }

  /**
   * Hands out the rows of a table in order; their keys are their numbers.
   *
   * @param table the table
   * @param visitor takes each row; it does not keep it
   */
  public static void forEach(Table table, Consumer<HostRow> visitor) {
    List<HostColumn> columns = columns(table.schema());
    Layout layout =
        Layout.plain(columns, IntStream.range(0, columns.size()).boxed().toList(), table.schema());
    MadeCells cells =
        new MadeCells(
            layout,
            new String[columns.size()],
            -1,
            (rows, row) -> {
              throw new IllegalStateException("no column names image files");
            });
    for (int row = 0; row < table.rows(); row++) {
      cells.moveTo(String.valueOf(row + 1), "", table, row);
      visitor.accept(cells);
    }
  }
}
