package io.github.counterpoise.knime;

import io.github.counterpoise.knime.adapter.PicturePane;
import io.github.counterpoise.knime.adapter.ViewData;
import java.util.List;
import org.knime.core.node.NodeView;

/**
 * The view of a node: pictures in tabs, and what the run had to say.
 *
 * @param <M> the node's model
 */
final class PicturesView<M extends PicturesNodeModel> extends NodeView<M> {

  private final PicturePane pane = new PicturePane();

  PicturesView(M model) {
    super(model);
    setComponent(pane);
  }

  @Override
  protected void modelChanged() {
    ViewData view = getNodeModel().view().orElseGet(() -> ViewData.of(List.of()));
    pane.show(view.pictures(), view.said());
  }

  @Override
  protected void onOpen() {
    modelChanged();
  }

  @Override
  protected void onClose() {
    pane.show(List.of(), List.of());
  }
}
