package org.knime.core.node;

import org.knime.core.node.workflow.NodeContext;

/** Signatures of KNIME's type of the same name. */
public abstract class NodeDialogPane {
  protected NodeDialogPane() {}

  public final void finishEditingAndSaveSettingsTo(final NodeSettingsWO settings)
      throws InvalidSettingsException {
    throw new UnsupportedOperationException();
  }

  protected final NodeContext getNodeContext() {
    throw new UnsupportedOperationException();
  }
}
