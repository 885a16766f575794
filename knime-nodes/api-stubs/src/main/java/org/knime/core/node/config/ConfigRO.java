package org.knime.core.node.config;

import org.knime.core.node.config.base.ConfigBaseRO;

/** Signatures of KNIME's type of the same name. */
public interface ConfigRO extends ConfigBaseRO {}
