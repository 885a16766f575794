package io.github.counterpoise.examples.report;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Tables with other columns than those they were read with. */
final class ColumnChoice {

  private ColumnChoice() {}

  /**
   * Returns a table without some columns.
   *
   * @param table the table
   * @param names the columns' names; those it does not have are passed over
   */
  static Table without(Table table, List<String> names) {
    Schema schema = table.schema();
    int[] kept =
        IntStream.range(0, schema.width())
            .filter(c -> c == schema.classIndex() || !names.contains(schema.column(c).name()))
            .toArray();
    if (kept.length == schema.width()) {
      return table;
    }
    List<Column> columns = IntStream.of(kept).mapToObj(schema::column).toList();
    int classIndex = columns.indexOf(schema.classColumn());
    return rebuilt(
        table,
        new Schema(columns, classIndex),
        kept,
        IntStream.of(kept).mapToObj(c -> DoubleUnaryOperator.identity()).toList());
  }

  /**
   * Builds a table anew.
   *
   * @param table where cells come from
   * @param schema the new columns
   * @param sources for each new column, the index of the old one
   * @param changes for each new column, what becomes of a cell that is not missing
   */
  static Table rebuilt(
      Table table, Schema schema, int[] sources, List<DoubleUnaryOperator> changes) {
    Table.Builder rebuilt = new Table.Builder(schema, table.rows());
    for (int column = 0; column < sources.length; column++) {
      for (int row = 0; row < table.rows(); row++) {
        if (!table.isMissing(row, sources[column])) {
          double value = table.value(row, sources[column]);
          rebuilt.set(row, column, changes.get(column).applyAsDouble(value));
        }
      }
    }
    for (int row = 0; row < table.rows(); row++) {
      rebuilt.weight(row, table.weight(row));
    }
    return rebuilt.build();
  }
}
