package io.github.counterpoise.knime;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.knime.adapter.NodeOption;
import io.github.counterpoise.knime.adapter.NodeOptions;
import java.util.List;

/** The node DeepSMOTE Learner. */
public final class DeepSMOTELearnerNodeFactory extends PicturesNodeFactory<LearnerNodeModel> {

  @Override
  protected List<NodeOption> options() {
    return NodeOptions.ofLearner(Methods.DEEP_SMOTE);
  }

  @Override
  public LearnerNodeModel createNodeModel() {
    return new LearnerNodeModel(Methods.DEEP_SMOTE);
  }
}
