package org.knime.core.node.workflow;

/** Signatures of KNIME's type of the same name. */
public abstract class VariableType<T> {
  VariableType() {}

  protected abstract static class DefaultVariableType<T> extends VariableType<T> {
    DefaultVariableType() {}
  }

  public static final class LongType extends DefaultVariableType<Long> {
    public static final LongType INSTANCE = null;

    private LongType() {}
  }
}
