package io.github.counterpoise.knime;

import io.github.counterpoise.balance.Method;
import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeView;

/** A node of a method: its model, dialog and view are the same for all of them. */
public abstract class OversamplingNodeFactory extends NodeFactory<OversamplingNodeModel> {

  /** Returns the method. */
  protected abstract Method<?> method();

  @Override
  public OversamplingNodeModel createNodeModel() {
    return new OversamplingNodeModel(method());
  }

  @Override
  protected int getNrNodeViews() {
    return 1;
  }

  @Override
  public NodeView<OversamplingNodeModel> createNodeView(
      int viewIndex, OversamplingNodeModel nodeModel) {
    return new OversamplingNodeView(nodeModel);
  }

  @Override
  protected boolean hasDialog() {
    return true;
  }

  @Override
  protected NodeDialogPane createNodeDialogPane() {
    return new OversamplingNodeDialog(method());
  }
}
