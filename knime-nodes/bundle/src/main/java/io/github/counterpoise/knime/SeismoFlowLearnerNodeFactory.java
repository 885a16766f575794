package io.github.counterpoise.knime;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.knime.adapter.NodeOption;
import io.github.counterpoise.knime.adapter.NodeOptions;
import java.util.List;

/** The node SeismoFlow Learner. */
public final class SeismoFlowLearnerNodeFactory extends PicturesNodeFactory<LearnerNodeModel> {

  @Override
  protected List<NodeOption> options() {
    return NodeOptions.ofLearner(Methods.SEISMO_FLOW);
  }

  @Override
  public LearnerNodeModel createNodeModel() {
    return new LearnerNodeModel(Methods.SEISMO_FLOW);
  }
}
