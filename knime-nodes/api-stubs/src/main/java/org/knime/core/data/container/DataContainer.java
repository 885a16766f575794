package org.knime.core.data.container;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;
import org.knime.core.data.DataTableSpec;

/** Signatures of KNIME's type of the same name. */
public class DataContainer {
  public DataContainer(final DataTableSpec spec, final boolean initDomain) {
    throw new UnsupportedOperationException();
  }

  public void addRowToTable(final DataRow row) {
    throw new UnsupportedOperationException();
  }

  public DataTable getTable() {
    throw new UnsupportedOperationException();
  }

  public void close() {
    throw new UnsupportedOperationException();
  }

  public void setMaxPossibleValues(final int maxPossibleValues) {
    throw new UnsupportedOperationException();
  }
}
