package org.knime.core.node.config.base;

import java.io.Serializable;

/** Signatures of KNIME's type of the same name. */
public abstract class AbstractConfigEntry implements Serializable {
  private static final long serialVersionUID = 1;

  AbstractConfigEntry() {}
}
