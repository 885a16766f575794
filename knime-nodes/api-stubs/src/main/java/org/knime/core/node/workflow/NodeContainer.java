package org.knime.core.node.workflow;

import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeProgressMonitor;
import org.knime.core.node.NotConfigurableException;

/** Signatures of KNIME's type of the same name. */
public abstract class NodeContainer {
  NodeContainer() {}

  public final NodeID getID() {
    throw new UnsupportedOperationException();
  }

  public NodeContainerState getNodeContainerState() {
    throw new UnsupportedOperationException();
  }

  public NodeProgressMonitor getProgressMonitor() {
    throw new UnsupportedOperationException();
  }

  public final NodeMessage getNodeMessage() {
    throw new UnsupportedOperationException();
  }

  public NodeDialogPane getDialogPaneWithSettings() throws NotConfigurableException {
    throw new UnsupportedOperationException();
  }

  public void setUIInformation(final NodeUIInformation uiInformation) {
    throw new UnsupportedOperationException();
  }

  public NodeAnnotation getNodeAnnotation() {
    throw new UnsupportedOperationException();
  }

  public String getCustomName() {
    throw new UnsupportedOperationException();
  }

  public final String getNameWithID() {
    throw new UnsupportedOperationException();
  }

  public abstract NodeOutPort getOutPort(final int index);
}
