package org.knime.core.data;

import java.io.Serializable;

/** Signatures of KNIME's type of the same name. */
public abstract class DataCell implements DataValue, Serializable {
  private static final long serialVersionUID = 1;

  public DataCell() {}

  public final DataType getType() {
    throw new UnsupportedOperationException();
  }

  public boolean isMissing() {
    throw new UnsupportedOperationException();
  }

  @Override
  public abstract String toString();
}
