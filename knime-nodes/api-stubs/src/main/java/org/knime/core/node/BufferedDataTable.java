package org.knime.core.node;

import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.port.PortObject;

/** Signatures of KNIME's type of the same name. */
public final class BufferedDataTable implements DataTable, PortObject {
  private BufferedDataTable() {}

  public DataTableSpec getDataTableSpec() {
    throw new UnsupportedOperationException();
  }

  public DataTableSpec getSpec() {
    throw new UnsupportedOperationException();
  }

  public String getSummary() {
    throw new UnsupportedOperationException();
  }

  public CloseableRowIterator iterator() {
    throw new UnsupportedOperationException();
  }

  public long size() {
    throw new UnsupportedOperationException();
  }
}
