package org.knime.core.node.defaultnodesettings;

/** Signatures of KNIME's type of the same name. */
public class SettingsModelString extends SettingsModel {
  public SettingsModelString(final String configName, final String defaultValue) {
    throw new UnsupportedOperationException();
  }

  public String getStringValue() {
    throw new UnsupportedOperationException();
  }

  public void setStringValue(final String newValue) {
    throw new UnsupportedOperationException();
  }
}
