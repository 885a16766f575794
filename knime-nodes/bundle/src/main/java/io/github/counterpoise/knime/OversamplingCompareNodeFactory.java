package io.github.counterpoise.knime;

import io.github.counterpoise.knime.adapter.CompareOptions;
import io.github.counterpoise.knime.adapter.NodeOption;
import java.util.List;

/** The node Oversampling Compare. */
public final class OversamplingCompareNodeFactory extends PicturesNodeFactory<CompareNodeModel> {

  @Override
  protected List<NodeOption> options() {
    return CompareOptions.all();
  }

  @Override
  public CompareNodeModel createNodeModel() {
    return new CompareNodeModel();
  }
}
