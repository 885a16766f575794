package org.knime.core.node.workflow;

import org.knime.core.node.NodeModel;

/** Signatures of KNIME's type of the same name. */
public class NativeNodeContainer extends SingleNodeContainer {
  NativeNodeContainer() {}

  public NodeModel getNodeModel() {
    throw new UnsupportedOperationException();
  }

  @Override
  public NodeOutPort getOutPort(final int index) {
    throw new UnsupportedOperationException();
  }
}
