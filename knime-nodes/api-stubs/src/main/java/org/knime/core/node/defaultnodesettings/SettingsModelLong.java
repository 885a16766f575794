package org.knime.core.node.defaultnodesettings;

/** Signatures of KNIME's type of the same name. */
public class SettingsModelLong extends SettingsModelNumber {
  public SettingsModelLong(final String configName, final long defaultValue) {
    throw new UnsupportedOperationException();
  }

  public long getLongValue() {
    throw new UnsupportedOperationException();
  }

  public void setLongValue(final long value) {
    throw new UnsupportedOperationException();
  }
}
