package org.knime.core.node.defaultnodesettings;

/** Signatures of KNIME's type of the same name. */
public final class DialogComponentString extends DialogComponent {
  public DialogComponentString(
      final SettingsModelString stringModel,
      final String label,
      final boolean disallowEmptyString,
      final int compWidth) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setToolTipText(final String text) {
    throw new UnsupportedOperationException();
  }
}
