package org.knime.core.data.def;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.NominalValue;
import org.knime.core.data.StringValue;

/** Signatures of KNIME's type of the same name. */
public final class StringCell extends DataCell implements StringValue, NominalValue {
  private static final long serialVersionUID = 1;
  public static final DataType TYPE = null;

  public StringCell(final String str) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String toString() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String getStringValue() {
    throw new UnsupportedOperationException();
  }
}
