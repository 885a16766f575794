package org.knime.core.node.defaultnodesettings;

/** Signatures of KNIME's type of the same name. */
public class DialogComponentNumberEdit extends DialogComponent {
  public DialogComponentNumberEdit(
      final SettingsModelNumber numberModel, final String label, final int compWidth) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setToolTipText(final String text) {
    throw new UnsupportedOperationException();
  }
}
