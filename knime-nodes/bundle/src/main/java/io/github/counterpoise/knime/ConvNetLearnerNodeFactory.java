package io.github.counterpoise.knime;

import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.knime.adapter.NodeOption;
import io.github.counterpoise.knime.adapter.NodeOptions;
import java.util.List;

/** The node ConvNet Learner. */
public final class ConvNetLearnerNodeFactory
    extends PicturesNodeFactory<ClassifierLearnerNodeModel> {

  @Override
  protected List<NodeOption> options() {
    return NodeOptions.ofClassifier(Classifiers.CONV_NET);
  }

  @Override
  public ClassifierLearnerNodeModel createNodeModel() {
    return new ClassifierLearnerNodeModel(Classifiers.CONV_NET);
  }
}
