package org.knime.core.data.container;

import org.knime.core.data.DataColumnSpec;

/** Signatures of KNIME's type of the same name. */
public abstract class AbstractCellFactory implements CellFactory {
  public AbstractCellFactory(final DataColumnSpec... colSpecs) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DataColumnSpec[] getColumnSpecs() {
    throw new UnsupportedOperationException();
  }
}
