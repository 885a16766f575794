package io.github.counterpoise.knime;

import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.knime.adapter.NodeOption;
import io.github.counterpoise.knime.adapter.NodeOptions;
import java.util.List;

/** The node ConvNet Predictor. */
public final class ConvNetPredictorNodeFactory
    extends PicturesNodeFactory<ClassifierPredictorNodeModel> {

  @Override
  protected List<NodeOption> options() {
    return NodeOptions.ofPredictor();
  }

  @Override
  public ClassifierPredictorNodeModel createNodeModel() {
    return new ClassifierPredictorNodeModel(Classifiers.CONV_NET);
  }
}
