package org.knime.core.node.config.base;

import org.knime.core.node.InvalidSettingsException;

/** Signatures of KNIME's type of the same name. */
public interface ConfigBaseRO extends Iterable<String> {
  int getInt(String key) throws InvalidSettingsException;

  int getInt(String key, int def);

  int[] getIntArray(String key) throws InvalidSettingsException;

  String getString(String key) throws InvalidSettingsException;

  String getString(String key, String def);

  String[] getStringArray(String key) throws InvalidSettingsException;

  boolean containsKey(String key);
}
