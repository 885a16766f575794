package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.List;

/**
 * What was read of a host's table, and what it takes to put rows back into its form.
 *
 * @param columns all columns of the host's table
 * @param used [column of the core's table] its index among them
 * @param table the core's table
 * @param keys keys for new rows
 * @param zones [index among all columns] zone of made-up points in time, {@code null} for others
 */
record ReadTable(List<HostColumn> columns, int[] used, Table table, RowKeys keys, String[] zones) {

  /**
   * Returns the labels of a column, which the core may know better than the host.
   *
   * @param index index of a column of the host's table
   */
  List<String> labels(int index) {
    for (int column = 0; column < used.length; column++) {
      if (used[column] == index
          && table.schema().column(column) instanceof Column.Nominal nominal) {
        return nominal.labels();
      }
    }
    return List.of();
  }

  /**
   * Copies a row of the core's table to where its cells stand in the host's.
   *
   * @param rows rows of the schema of {@link #table}
   * @param row index of the row
   * @param cells takes the cells of the columns that take part
   */
  void copy(Table rows, int row, double[] cells) {
    for (int column = 0; column < used.length; column++) {
      cells[used[column]] = rows.value(row, column);
    }
  }
}
