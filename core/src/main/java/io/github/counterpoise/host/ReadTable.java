package io.github.counterpoise.host;

import io.github.counterpoise.table.Table;
import java.util.List;

/**
 * What was read of a host's table, and what it takes to put rows back into its form.
 *
 * @param columns all columns of the host's table
 * @param layout how those that take part lie in the core's table
 * @param table the core's table
 * @param keys keys for new rows
 * @param zones [index among all columns] zone of synthetic points in time, {@code null} for others
 */
public record ReadTable(
    List<HostColumn> columns, Layout layout, Table table, RowKeys keys, String[] zones) {

  /** Returns the same of the same rows with other roles, or with more columns behind their own. */
  ReadTable with(Table other) {
    return new ReadTable(columns, layout.withSchema(other.schema()), other, keys, zones);
  }
}
