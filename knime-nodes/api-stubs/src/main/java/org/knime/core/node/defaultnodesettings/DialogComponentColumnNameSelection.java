package org.knime.core.node.defaultnodesettings;

import org.knime.core.data.DataValue;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;

/** Signatures of KNIME's type of the same name. */
public class DialogComponentColumnNameSelection extends DialogComponent {
  @SuppressWarnings("unchecked")
  public DialogComponentColumnNameSelection(
      final SettingsModelString model,
      final String label,
      final int specIndex,
      final boolean isRequired,
      final Class<? extends DataValue>... classFilter) {
    throw new UnsupportedOperationException();
  }

  @SuppressWarnings("unchecked")
  public DialogComponentColumnNameSelection(
      final SettingsModelString model,
      final String label,
      final int specIndex,
      final boolean isRequired,
      final boolean addNoneCol,
      final Class<? extends DataValue>... classFilter) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setToolTipText(final String text) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected void updateComponent() {
    throw new UnsupportedOperationException();
  }

  @Override
  protected void validateSettingsBeforeSave() throws InvalidSettingsException {
    throw new UnsupportedOperationException();
  }

  @Override
  protected void checkConfigurabilityBeforeLoad(final PortObjectSpec[] specs)
      throws NotConfigurableException {
    throw new UnsupportedOperationException();
  }

  @Override
  protected void setEnabledComponents(final boolean enabled) {
    throw new UnsupportedOperationException();
  }
}
