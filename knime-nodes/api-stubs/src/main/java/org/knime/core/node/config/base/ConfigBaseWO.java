package org.knime.core.node.config.base;

/** Signatures of KNIME's type of the same name. */
public interface ConfigBaseWO {
  void addInt(String key, int value);

  void addIntArray(String key, int... values);

  void addString(String key, String value);

  void addStringArray(String key, String... values);
}
