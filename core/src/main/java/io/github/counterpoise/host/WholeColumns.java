package io.github.counterpoise.host;

import io.github.counterpoise.table.Table;
import java.util.HashMap;
import java.util.Map;

/**
 * The columns that a host has as a whole.
 *
 * @param byIndex the columns by their index in the host's table
 */
record WholeColumns(Map<Integer, WholeColumn> byIndex) {

  /** Where every column is read cell by cell. */
  static final WholeColumns NONE = new WholeColumns(Map.of());

  /** Finds those that take part. */
  static WholeColumns of(HostTable host, ColumnRoles roles) {
    Map<Integer, WholeColumn> found = new HashMap<>();
    roles.used().forEach(index -> host.whole(index).ifPresent(one -> found.put(index, one)));
    return new WholeColumns(found);
  }

  boolean has(Part part) {
    return byIndex.containsKey(part.index());
  }

  /** Returns whether a column has the form of its cells already. */
  boolean isFormed(Part part) {
    return byIndex.get(part.index()) instanceof WholeColumn.Cells cells && cells.formed();
  }

  /** Copies a column. */
  void copy(Part part, Table.Builder table, int rows, RowWatch watch) {
    WholeColumn from = byIndex.get(part.index());
    if (from instanceof WholeColumn.Runs sequences) {
      table.series(part.first(), sequences.runs());
    } else if (from instanceof WholeColumn.Cells cells) {
      for (int row = 0; row < rows; row++) {
        watch.pulse(row);
        double value = cells.value().applyAsDouble(row);
        if (Double.isInfinite(value)) {
          throw CellReader.infinite(part.column(), value, String.valueOf(row + 1));
        }
        table.set(row, part.first(), value);
      }
    }
  }
}
