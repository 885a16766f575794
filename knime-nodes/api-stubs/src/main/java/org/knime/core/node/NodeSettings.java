package org.knime.core.node;

import org.knime.core.node.config.Config;

/** Signatures of KNIME's type of the same name. */
public final class NodeSettings extends Config implements NodeSettingsRO, NodeSettingsWO {
  private static final long serialVersionUID = 1;

  public NodeSettings(final String key) {
    super(key);
  }

  public NodeSettings getNodeSettings(final String key) throws InvalidSettingsException {
    throw new UnsupportedOperationException();
  }
}
