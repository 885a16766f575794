package org.knime.core.node.defaultnodesettings;

import javax.swing.event.ChangeListener;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettingsRO;
import org.knime.core.node.NodeSettingsWO;

/** Signatures of KNIME's type of the same name. */
public abstract class SettingsModel {
  SettingsModel() {}

  public void addChangeListener(final ChangeListener l) {
    throw new UnsupportedOperationException();
  }

  public final void validateSettings(final NodeSettingsRO settings)
      throws InvalidSettingsException {
    throw new UnsupportedOperationException();
  }

  public final void loadSettingsFrom(final NodeSettingsRO settings)
      throws InvalidSettingsException {
    throw new UnsupportedOperationException();
  }

  public final void saveSettingsTo(final NodeSettingsWO settings) {
    throw new UnsupportedOperationException();
  }
}
