package org.knime.core.data;

/** Signatures of KNIME's type of the same name. */
public final class RowKey {
  public RowKey(final String id) {
    throw new UnsupportedOperationException();
  }

  public String getString() {
    throw new UnsupportedOperationException();
  }
}
