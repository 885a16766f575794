package org.knime.core.node.defaultnodesettings;

/** Signatures of KNIME's type of the same name. */
public class DialogComponentColumnFilter2 extends DialogComponent {
  public DialogComponentColumnFilter2(final SettingsModelColumnFilter2 model, final int inPortIdx) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setToolTipText(final String text) {
    throw new UnsupportedOperationException();
  }
}
