package org.knime.core.node.defaultnodesettings;

import org.knime.core.data.DataValue;

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

  @Override
  public void setToolTipText(final String text) {
    throw new UnsupportedOperationException();
  }
}
