package io.github.counterpoise.knime;

import io.github.counterpoise.knime.adapter.NodeOption;
import java.util.List;
import org.knime.core.node.NodeDialogPane;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeView;

/**
 * A node with a dialog of options and a view of pictures.
 *
 * @param <M> its model
 */
public abstract class PicturesNodeFactory<M extends PicturesNodeModel> extends NodeFactory<M> {

  /** Returns the options of the dialog. */
  protected abstract List<NodeOption> options();

  @Override
  protected int getNrNodeViews() {
    return 1;
  }

  @Override
  public NodeView<M> createNodeView(int viewIndex, M nodeModel) {
    return new PicturesView<>(nodeModel);
  }

  @Override
  protected boolean hasDialog() {
    return true;
  }

  @Override
  protected NodeDialogPane createNodeDialogPane() {
    return new OptionsDialog(options());
  }
}
