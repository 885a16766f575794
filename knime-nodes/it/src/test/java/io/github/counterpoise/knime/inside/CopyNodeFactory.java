package io.github.counterpoise.knime.inside;

import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeView;

/** The node of {@link CopyNodeModel}. */
public final class CopyNodeFactory extends NodeFactory<CopyNodeModel> {

  @Override
  public CopyNodeModel createNodeModel() {
    return new CopyNodeModel();
  }

  @Override
  protected int getNrNodeViews() {
    return 0;
  }

  @Override
  public NodeView<CopyNodeModel> createNodeView(int viewIndex, CopyNodeModel nodeModel) {
    throw new UnsupportedOperationException();
  }

  @Override
  protected boolean hasDialog() {
    return false;
  }

  @Override
  protected NodeDialogPane createNodeDialogPane() {
    throw new UnsupportedOperationException();
  }
}
