package org.knime.core.data.def;

import org.knime.core.data.BooleanValue;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.IntValue;
import org.knime.core.data.LongValue;
import org.knime.core.data.NominalValue;

/** Signatures of KNIME's type of the same name. */
public final class BooleanCell extends DataCell
    implements BooleanValue, IntValue, LongValue, DoubleValue, NominalValue {
  private static final long serialVersionUID = 1;
  public static final DataType TYPE = null;
  public static final BooleanCell TRUE = null;
  public static final BooleanCell FALSE = null;

  private BooleanCell() {}

  public static final BooleanCell get(final boolean value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean getBooleanValue() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getIntValue() {
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

  @Override
  public String toString() {
    throw new UnsupportedOperationException();
  }
}
