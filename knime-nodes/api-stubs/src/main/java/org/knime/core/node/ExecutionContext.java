package org.knime.core.node;

import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;

/** Signatures of KNIME's type of the same name. */
public class ExecutionContext extends ExecutionMonitor {
  ExecutionContext() {}

  public BufferedDataContainer createDataContainer(
      final DataTableSpec spec, final boolean initDomain) {
    throw new UnsupportedOperationException();
  }

  public BufferedDataTable createColumnRearrangeTable(
      final BufferedDataTable in,
      final ColumnRearranger rearranger,
      final ExecutionMonitor subProgressMon)
      throws CanceledExecutionException {
    throw new UnsupportedOperationException();
  }

  public BufferedDataTable createConcatenateTable(
      final ExecutionMonitor exec,
      final Optional<String> rowKeyDuplicateSuffix,
      final boolean duplicatesPreCheck,
      final BufferedDataTable... tables)
      throws CanceledExecutionException {
    throw new UnsupportedOperationException();
  }
}
