package org.knime.core.node.config.base;

import java.util.Iterator;
import org.knime.core.node.InvalidSettingsException;

/** Signatures of KNIME's type of the same name. */
public abstract class ConfigBase extends AbstractConfigEntry implements ConfigBaseRO, ConfigBaseWO {
  private static final long serialVersionUID = 1;

  public ConfigBase(final String key) {
    throw new UnsupportedOperationException();
  }

  public void addBoolean(final String key, final boolean value) {
    throw new UnsupportedOperationException();
  }

  public void addDouble(final String key, final double value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void addInt(final String key, final int value) {
    throw new UnsupportedOperationException();
  }

  public void addLong(final String key, final long value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void addIntArray(final String key, final int... values) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void addString(final String key, final String value) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getInt(final String key) throws InvalidSettingsException {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getInt(final String key, final int def) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int[] getIntArray(final String key) throws InvalidSettingsException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void addStringArray(final String key, final String... values) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String[] getStringArray(final String key) throws InvalidSettingsException {
    throw new UnsupportedOperationException();
  }

  @Override
  public String getString(final String key, final String def) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String getString(final String key) throws InvalidSettingsException {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean containsKey(final String key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public final Iterator<String> iterator() {
    throw new UnsupportedOperationException();
  }

  public final void toString(final StringBuffer buf) {
    throw new UnsupportedOperationException();
  }
}
