package org.knime.core.node.config;

import org.knime.core.node.config.base.ConfigBaseWO;

/** Signatures of KNIME's type of the same name. */
public interface ConfigWO extends ConfigBaseWO {}
