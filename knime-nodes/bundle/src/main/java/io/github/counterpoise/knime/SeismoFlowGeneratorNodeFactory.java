package io.github.counterpoise.knime;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.knime.adapter.NodeOption;
import io.github.counterpoise.knime.adapter.NodeOptions;
import java.util.List;

/** The node SeismoFlow Generator. */
public final class SeismoFlowGeneratorNodeFactory extends PicturesNodeFactory<GeneratorNodeModel> {

  @Override
  protected List<NodeOption> options() {
    return NodeOptions.ofGenerator();
  }

  @Override
  public GeneratorNodeModel createNodeModel() {
    return new GeneratorNodeModel(Methods.SEISMO_FLOW.name());
  }
}
