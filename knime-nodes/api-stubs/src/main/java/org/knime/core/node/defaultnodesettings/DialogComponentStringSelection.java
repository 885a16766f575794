package org.knime.core.node.defaultnodesettings;

import java.util.Collection;

/** Signatures of KNIME's type of the same name. */
public final class DialogComponentStringSelection extends DialogComponent {
  public DialogComponentStringSelection(
      final SettingsModelString stringModel, final String label, final Collection<String> list) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setToolTipText(final String text) {
    throw new UnsupportedOperationException();
  }
}
