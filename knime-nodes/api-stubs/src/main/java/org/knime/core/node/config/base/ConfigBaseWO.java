package org.knime.core.node.config.base;

/** Signatures of KNIME's type of the same name. */
public interface ConfigBaseWO {
  void addInt(String key, int value);
}
