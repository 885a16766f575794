package io.github.counterpoise.knime.inside;

import java.io.File;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.RowKey;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.def.DefaultRow;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/**
 * What reading a table and writing four fifths of its rows costs in KNIME, by a node that does
 * nothing else: it looks at every number and puts out cells that are there already.
 */
public final class CopyNodeModel extends NodeModel {

  CopyNodeModel() {
    super(1, 1);
  }

  @Override
  protected DataTableSpec[] configure(DataTableSpec[] specs) {
    return specs;
  }

  @Override
  protected BufferedDataTable[] execute(BufferedDataTable[] tables, ExecutionContext exec) {
    DataCell[][] rows = new DataCell[(int) tables[0].size()][];
    int read = 0;
    double sum = 0;
    try (CloseableRowIterator all = tables[0].iterator()) {
      while (all.hasNext()) {
        DataRow row = all.next();
        DataCell[] cells = new DataCell[row.getNumCells()];
        for (int c = 0; c < cells.length; c++) {
          cells[c] = row.getCell(c);
          sum += cells[c] instanceof DoubleValue number ? number.getDoubleValue() : 1;
        }
        rows[read++] = cells;
      }
    }
    BufferedDataContainer container = exec.createDataContainer(tables[0].getDataTableSpec(), true);
    for (int r = 0; r < read * 4 / 5; r++) {
      container.addRowToTable(new DefaultRow(new RowKey("Copy" + r), rows[r]));
    }
    container.close();
    pushFlowVariableDouble("sum", sum);
    return new BufferedDataTable[] {container.getTable()};
  }

  @Override
  protected void saveSettingsTo(NodeSettingsWO settings) {}

  @Override
  protected void validateSettings(NodeSettingsRO settings) {}

  @Override
  protected void loadValidatedSettingsFrom(NodeSettingsRO settings) {}

  @Override
  protected void loadInternals(File folder, ExecutionMonitor exec) {}

  @Override
  protected void saveInternals(File folder, ExecutionMonitor exec) {}

  @Override
  protected void reset() {}
}
