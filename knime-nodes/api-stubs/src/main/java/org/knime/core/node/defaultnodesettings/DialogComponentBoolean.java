package org.knime.core.node.defaultnodesettings;

/** Signatures of KNIME's type of the same name. */
public final class DialogComponentBoolean extends DialogComponent {
  public DialogComponentBoolean(final SettingsModelBoolean booleanModel, final String label) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setToolTipText(final String text) {
    throw new UnsupportedOperationException();
  }
}
