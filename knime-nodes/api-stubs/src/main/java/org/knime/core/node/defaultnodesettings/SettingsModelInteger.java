package org.knime.core.node.defaultnodesettings;

/** Signatures of KNIME's type of the same name. */
public class SettingsModelInteger extends SettingsModelNumber {
  public SettingsModelInteger(final String configName, final int defaultValue) {
    throw new UnsupportedOperationException();
  }

  public int getIntValue() {
    throw new UnsupportedOperationException();
  }

  public void setIntValue(final int newValue) {
    throw new UnsupportedOperationException();
  }
}
