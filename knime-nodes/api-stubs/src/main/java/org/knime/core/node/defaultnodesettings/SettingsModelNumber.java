package org.knime.core.node.defaultnodesettings;

/** Signatures of KNIME's type of the same name. */
public abstract class SettingsModelNumber extends SettingsModel {
  SettingsModelNumber() {}
}
