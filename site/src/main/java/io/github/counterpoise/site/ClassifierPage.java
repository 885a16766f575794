package io.github.counterpoise.site;

import io.github.counterpoise.classify.Classifier;
import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.classify.LearnConfig;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.image.ImageSourceConfig;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page shows of a classifier.
 *
 * @param classifier the classifier
 */
record ClassifierPage(Classifier<?> classifier) {

  static List<ClassifierPage> all() {
    return List.of(new ClassifierPage(Classifiers.CONV_NET));
  }

  String name() {
    return classifier.name();
  }

  List<Reference> references() {
    return classifier.references();
  }

  /** The options in Weka: its own, then those of images and of every training. */
  private List<Map<String, Object>> parameters() {
    List<Map<String, Object>> parameters =
        new ArrayList<>(MethodModel.parameters(classifier.parameters()));
    parameters.addAll(MethodModel.parameters(Parameters.of(ImageSourceConfig.class)));
    parameters.addAll(MethodModel.parameters(Parameters.of(LearnConfig.class)));
    return parameters;
  }

  Map<String, Object> model() {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("name", name());
    model.put("summary", classifier.summary());
    model.put("parameters", parameters());
    model.put("references", references().stream().map(MethodModel::reference).toList());
    return model;
  }
}
