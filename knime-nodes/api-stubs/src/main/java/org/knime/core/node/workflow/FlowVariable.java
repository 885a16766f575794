package org.knime.core.node.workflow;

/** Signatures of KNIME's type of the same name. */
public final class FlowVariable extends FlowObject {
  FlowVariable() {}

  public String getStringValue() {
    throw new UnsupportedOperationException();
  }

  public int getIntValue() {
    throw new UnsupportedOperationException();
  }

  public double getDoubleValue() {
    throw new UnsupportedOperationException();
  }

  public <T> T getValue(final VariableType<T> expectedType) {
    throw new UnsupportedOperationException();
  }
}
