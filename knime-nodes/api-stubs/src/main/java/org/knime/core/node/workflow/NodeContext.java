package org.knime.core.node.workflow;

/** Signatures of KNIME's type of the same name. */
public final class NodeContext {
  private NodeContext() {}

  public NodeContainer getNodeContainer() {
    throw new UnsupportedOperationException();
  }
}
