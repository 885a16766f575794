package org.knime.core.data;

import java.util.Set;

/** Signatures of KNIME's type of the same name. */
public final class DataColumnDomain {
  DataColumnDomain() {}

  public Set<DataCell> getValues() {
    throw new UnsupportedOperationException();
  }

  public boolean hasValues() {
    throw new UnsupportedOperationException();
  }
}
