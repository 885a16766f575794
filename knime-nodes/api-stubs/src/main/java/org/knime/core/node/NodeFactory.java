package org.knime.core.node;

import java.net.URL;
import org.w3c.dom.Element;

/** Signatures of KNIME's type of the same name. */
public abstract class NodeFactory<T extends NodeModel> {
  protected NodeFactory() {}

  public abstract T createNodeModel();

  protected abstract int getNrNodeViews();

  public abstract NodeView<T> createNodeView(final int viewIndex, final T nodeModel);

  protected abstract boolean hasDialog();

  public final String getNodeName() {
    throw new UnsupportedOperationException();
  }

  public Element getXMLDescription() {
    throw new UnsupportedOperationException();
  }

  public URL getIcon() {
    throw new UnsupportedOperationException();
  }

  protected abstract NodeDialogPane createNodeDialogPane();
}
