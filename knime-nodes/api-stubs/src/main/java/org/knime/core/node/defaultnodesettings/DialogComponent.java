package org.knime.core.node.defaultnodesettings;

import javax.swing.JPanel;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.port.PortObjectSpec;

/** Signatures of KNIME's type of the same name. */
public abstract class DialogComponent {
  DialogComponent() {}

  public DialogComponent(final SettingsModel model) {
    throw new UnsupportedOperationException();
  }

  public JPanel getComponentPanel() {
    throw new UnsupportedOperationException();
  }

  protected final PortObjectSpec getLastTableSpec(final int portID) {
    throw new UnsupportedOperationException();
  }

  protected final PortObjectSpec[] getLastTableSpecs() {
    throw new UnsupportedOperationException();
  }

  protected abstract void updateComponent();

  protected abstract void validateSettingsBeforeSave() throws InvalidSettingsException;

  protected abstract void checkConfigurabilityBeforeLoad(final PortObjectSpec[] specs)
      throws NotConfigurableException;

  protected abstract void setEnabledComponents(final boolean enabled);

  public abstract void setToolTipText(final String text);
}
