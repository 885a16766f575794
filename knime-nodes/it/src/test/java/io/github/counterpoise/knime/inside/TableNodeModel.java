package io.github.counterpoise.knime.inside;

import java.io.File;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.BufferedDataContainer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionContext;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** Puts out a {@link TestTable}. */
public final class TableNodeModel extends NodeModel {

  static final String ROWS = "rows";
  static final String NUMBERS = "numbers";
  static final String ODD = "odd"; // name of an odd table, where the sample is not wanted
  static final String SEQUENCES = "sequences"; // name of a table of sequences

  private TestTable table = new SampleTable(100, 2);

  TableNodeModel() {
    super(0, 1);
  }

  @Override
  protected DataTableSpec[] configure(DataTableSpec[] specs) {
    return new DataTableSpec[] {table.spec()};
  }

  @Override
  protected BufferedDataTable[] execute(BufferedDataTable[] tables, ExecutionContext exec) {
    BufferedDataContainer container = exec.createDataContainer(table.spec(), true);
    for (int r = 0; r < table.rows(); r++) {
      container.addRowToTable(table.row(r));
    }
    container.close();
    return new BufferedDataTable[] {container.getTable()};
  }

  @Override
  protected void saveSettingsTo(NodeSettingsWO settings) {
    table.save(settings);
  }

  @Override
  protected void validateSettings(NodeSettingsRO settings) throws InvalidSettingsException {
    read(settings);
  }

  @Override
  protected void loadValidatedSettingsFrom(NodeSettingsRO settings)
      throws InvalidSettingsException {
    table = read(settings);
  }

  private static TestTable read(NodeSettingsRO settings) throws InvalidSettingsException {
    if (settings.containsKey(SEQUENCES)) {
      return SequenceTable.of(settings.getString(SEQUENCES));
    }
    return settings.containsKey(ODD)
        ? OddTable.of(settings.getString(ODD))
        : new SampleTable(settings.getInt(ROWS), settings.getInt(NUMBERS));
  }

  @Override
  protected void loadInternals(File folder, ExecutionMonitor exec) {}

  @Override
  protected void saveInternals(File folder, ExecutionMonitor exec) {}

  @Override
  protected void reset() {}
}
