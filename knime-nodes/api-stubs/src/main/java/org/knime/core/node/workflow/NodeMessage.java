package org.knime.core.node.workflow;

/** Signatures of KNIME's type of the same name. */
public final class NodeMessage {
  NodeMessage() {}

  public String getMessage() {
    throw new UnsupportedOperationException();
  }
}
