package org.knime.core.data.container;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataColumnSpec;
import org.knime.core.data.DataRow;

/** Signatures of KNIME's type of the same name. */
public interface CellFactory {
  default DataCell[] getCells(final DataRow row) {
    throw new UnsupportedOperationException();
  }

  DataColumnSpec[] getColumnSpecs();
}
