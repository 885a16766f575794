package org.knime.core.data;

/** Signatures of KNIME's type of the same name. */
public interface LongValue extends DataValue {
  long getLongValue();
}
