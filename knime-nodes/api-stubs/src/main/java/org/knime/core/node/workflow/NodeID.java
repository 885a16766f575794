package org.knime.core.node.workflow;

import java.io.Serializable;

/** Signatures of KNIME's type of the same name. */
public class NodeID implements Serializable, Comparable<NodeID> {
  private static final long serialVersionUID = 1;

  NodeID() {}

  public NodeID createChild(final int index) {
    throw new UnsupportedOperationException();
  }

  public int getIndex() {
    throw new UnsupportedOperationException();
  }

  @Override
  public int compareTo(final NodeID o) {
    throw new UnsupportedOperationException();
  }
}
