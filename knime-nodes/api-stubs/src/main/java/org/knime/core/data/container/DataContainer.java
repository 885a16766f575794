package org.knime.core.data.container;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTable;

/** Signatures of KNIME's type of the same name. */
public class DataContainer {
  protected DataContainer() {}

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
