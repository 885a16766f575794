package org.knime.core.node;

import java.io.IOException;
import java.util.Optional;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.ColumnRearranger;
import org.knime.core.data.filestore.FileStore;

/** Signatures of KNIME's type of the same name. */
public class ExecutionContext extends ExecutionMonitor {
  ExecutionContext() {}

  public FileStore createFileStore(final String relativePath) throws IOException {
    throw new UnsupportedOperationException();
  }

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
