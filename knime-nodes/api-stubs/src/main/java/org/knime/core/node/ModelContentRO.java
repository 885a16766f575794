package org.knime.core.node;

import org.knime.core.node.config.ConfigRO;

/** Signatures of KNIME's type of the same name. */
public interface ModelContentRO extends ConfigRO {
  ModelContentRO getModelContent(String key) throws InvalidSettingsException;
}
