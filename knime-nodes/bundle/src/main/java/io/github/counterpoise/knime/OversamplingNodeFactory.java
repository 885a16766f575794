package io.github.counterpoise.knime;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.knime.adapter.NodeOption;
import io.github.counterpoise.knime.adapter.NodeOptions;
import java.util.List;

/** A node of a method: its model, dialog and view are the same for all of them. */
public abstract class OversamplingNodeFactory extends PicturesNodeFactory<OversamplingNodeModel> {

  /** Returns the method. */
  protected abstract Method<?> method();

  @Override
  protected List<NodeOption> options() {
    return NodeOptions.of(method());
  }

  @Override
  public OversamplingNodeModel createNodeModel() {
    return new OversamplingNodeModel(method());
  }
}
