package org.knime.core.data;

/** Signatures of KNIME's type of the same name. */
public final class DataColumnSpec {
  DataColumnSpec() {}

  public String getName() {
    throw new UnsupportedOperationException();
  }

  public DataType getType() {
    throw new UnsupportedOperationException();
  }

  public DataColumnDomain getDomain() {
    throw new UnsupportedOperationException();
  }
}
