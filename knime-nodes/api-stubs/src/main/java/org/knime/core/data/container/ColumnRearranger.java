package org.knime.core.data.container;

import org.knime.core.data.DataTableSpec;

/** Signatures of KNIME's type of the same name. */
public class ColumnRearranger {
  public ColumnRearranger(final DataTableSpec original) {
    throw new UnsupportedOperationException();
  }

  public final void append(final CellFactory fac) {
    throw new UnsupportedOperationException();
  }
}
