package org.knime.core.node.config;

import org.knime.core.node.config.base.ConfigBase;

/** Signatures of KNIME's type of the same name. */
public abstract class Config extends ConfigBase implements ConfigRO, ConfigWO {
  private static final long serialVersionUID = 1;

  protected Config(final String key) {
    super(key);
  }
}
