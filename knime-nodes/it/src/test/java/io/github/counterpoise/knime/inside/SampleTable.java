package io.github.counterpoise.knime.inside;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnDomainCreator;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataColumnSpecCreator;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.RowKey;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.data.def.DoubleCell;
import org.knime.core.data.def.StringCell;
import org.knime.core.node.NodeSettingsWO;

/**
 * A table of numbers, every tenth row of the small class, as KNIME and as the core have it.
 *
 * @param rows number of rows
 * @param numbers number of columns beside the class
 */
record SampleTable(int rows, int numbers) implements TestTable {

  static final String CLASS = "class";
  static final List<String> LABELS = List.of("many", "few");

  private static final int EVERY = 10;

  @Override
  public DataTableSpec spec() {
    DataColumnSpec[] columns = new DataColumnSpec[numbers + 1];
    for (int c = 0; c < numbers; c++) {
      columns[c] = new DataColumnSpecCreator(name(c), DoubleCell.TYPE).createSpec();
    }
    DataColumnSpecCreator creator = new DataColumnSpecCreator(CLASS, StringCell.TYPE);
    DataCell[] labels = LABELS.stream().map(StringCell::new).toArray(DataCell[]::new);
    creator.setDomain(new DataColumnDomainCreator(labels).createDomain());
    columns[numbers] = creator.createSpec();
    return new DataTableSpec(columns);
  }

  @Override
  public DataRow row(int row) {
    DataCell[] cells = new DataCell[numbers + 1];
    for (int c = 0; c < numbers; c++) {
      cells[c] = new DoubleCell(value(row, c));
    }
    cells[numbers] = new StringCell(LABELS.get(label(row)));
    return new DefaultRow(new RowKey("Row" + row), cells);
  }

  @Override
  public void save(NodeSettingsWO settings) {
    settings.addInt(TableNodeModel.ROWS, rows);
    settings.addInt(TableNodeModel.NUMBERS, numbers);
  }

  Table core() {
    List<Column> columns = new ArrayList<>();
    IntStream.range(0, numbers).forEach(c -> columns.add(new Column.Numeric(name(c))));
    columns.add(new Column.Nominal(CLASS, LABELS));
    Table.Builder builder = new Table.Builder(new Schema(columns, numbers), rows);
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < numbers; c++) {
        builder.set(r, c, value(r, c));
      }
      builder.set(r, numbers, label(r));
    }
    return builder.build();
  }

  private static String name(int column) {
    return "x" + column;
  }

  private static int label(int row) {
    return row % EVERY == 0 ? 1 : 0;
  }

  /** Every value another one, and the classes apart from each other, but not too far. */
  private static double value(int row, int column) {
    return Math.sin(row * (column + 1.7)) + label(row) * Math.cos(column);
  }
}
