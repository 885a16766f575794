package org.knime.core.node;

import java.awt.Component;

/** Signatures of KNIME's type of the same name. */
public abstract class NodeView<T extends NodeModel> extends AbstractNodeView<T> {
  protected NodeView(final T nodeModel) {
    super(nodeModel);
  }

  protected T getNodeModel() {
    throw new UnsupportedOperationException();
  }

  protected abstract void onClose();

  protected abstract void onOpen();

  protected final void setComponent(final Component comp) {
    throw new UnsupportedOperationException();
  }
}
