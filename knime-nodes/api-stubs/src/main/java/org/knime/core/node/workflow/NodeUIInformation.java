package org.knime.core.node.workflow;

/** Signatures of KNIME's type of the same name. */
public final class NodeUIInformation {
  NodeUIInformation() {}

  public static final Builder builder() {
    throw new UnsupportedOperationException();
  }

  public static final class Builder {
    Builder() {}

    public Builder setNodeLocation(final int x, final int y, final int w, final int h) {
      throw new UnsupportedOperationException();
    }

    public NodeUIInformation build() {
      throw new UnsupportedOperationException();
    }
  }
}
