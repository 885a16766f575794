package org.knime.core.node;

/** Signatures of KNIME's type of the same name. */
public abstract class NodeDialogPane {
  protected NodeDialogPane() {}

  public final void finishEditingAndSaveSettingsTo(final NodeSettingsWO settings)
      throws InvalidSettingsException {
    throw new UnsupportedOperationException();
  }
}
