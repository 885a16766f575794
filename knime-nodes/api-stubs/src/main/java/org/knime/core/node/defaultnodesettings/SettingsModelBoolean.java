package org.knime.core.node.defaultnodesettings;

/** Signatures of KNIME's type of the same name. */
public class SettingsModelBoolean extends SettingsModel {
  public SettingsModelBoolean(final String configName, final boolean defaultValue) {
    throw new UnsupportedOperationException();
  }

  public boolean getBooleanValue() {
    throw new UnsupportedOperationException();
  }

  public void setBooleanValue(final boolean newValue) {
    throw new UnsupportedOperationException();
  }
}
