package org.knime.core.node.defaultnodesettings;

/** Signatures of KNIME's type of the same name. */
public class SettingsModelDouble extends SettingsModelNumber {
  public SettingsModelDouble(final String configName, final double defaultValue) {
    throw new UnsupportedOperationException();
  }

  public double getDoubleValue() {
    throw new UnsupportedOperationException();
  }

  public void setDoubleValue(final double newValue) {
    throw new UnsupportedOperationException();
  }
}
