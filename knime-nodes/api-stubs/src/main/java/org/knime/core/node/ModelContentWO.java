package org.knime.core.node;

import org.knime.core.node.config.ConfigWO;

/** Signatures of KNIME's type of the same name. */
public interface ModelContentWO extends ConfigWO {
  ModelContentWO addModelContent(String key);
}
