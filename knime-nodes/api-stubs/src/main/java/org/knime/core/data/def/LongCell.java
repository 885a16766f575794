package org.knime.core.data.def;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.LongValue;

/** Signatures of KNIME's type of the same name. */
public class LongCell extends DataCell implements LongValue, DoubleValue {
  private static final long serialVersionUID = 1;
  public static final DataType TYPE = null;

  public LongCell(final long l) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String toString() {
    throw new UnsupportedOperationException();
  }

  @Override
  public long getLongValue() {
    throw new UnsupportedOperationException();
  }

  @Override
  public double getDoubleValue() {
    throw new UnsupportedOperationException();
  }
}
