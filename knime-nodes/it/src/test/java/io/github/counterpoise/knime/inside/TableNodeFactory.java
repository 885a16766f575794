package io.github.counterpoise.knime.inside;

import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeView;

/** The node of a {@link TestTable}. */
public final class TableNodeFactory extends NodeFactory<TableNodeModel> {

  @Override
  public TableNodeModel createNodeModel() {
    return new TableNodeModel();
  }

  @Override
  protected int getNrNodeViews() {
    return 0;
  }

  @Override
  public NodeView<TableNodeModel> createNodeView(int viewIndex, TableNodeModel nodeModel) {
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
