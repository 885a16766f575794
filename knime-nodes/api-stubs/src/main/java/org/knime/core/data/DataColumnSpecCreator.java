package org.knime.core.data;

/** Signatures of KNIME's type of the same name. */
public final class DataColumnSpecCreator {
  public DataColumnSpecCreator(final String name, final DataType type) {
    throw new UnsupportedOperationException();
  }

  public DataColumnSpecCreator(final DataColumnSpec cspec) {
    throw new UnsupportedOperationException();
  }

  public void setDomain(final DataColumnDomain domain) {
    throw new UnsupportedOperationException();
  }

  public DataColumnSpec createSpec() {
    throw new UnsupportedOperationException();
  }
}
