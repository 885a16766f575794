package org.knime.core.data;

/** Signatures of KNIME's type of the same name. */
public class DataColumnDomainCreator {
  public DataColumnDomainCreator(final DataColumnDomain copyFrom) {
    throw new UnsupportedOperationException();
  }

  public DataColumnDomainCreator(final DataCell[] values) {
    throw new UnsupportedOperationException();
  }

  public DataColumnDomain createDomain() {
    throw new UnsupportedOperationException();
  }

  public void setLowerBound(final DataCell lower) {
    throw new UnsupportedOperationException();
  }

  public void setUpperBound(final DataCell upper) {
    throw new UnsupportedOperationException();
  }
}
