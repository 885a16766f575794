package io.github.counterpoise.site;

import io.github.counterpoise.classify.Classifier;
import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.classify.LearnConfig;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.image.ImageSourceConfig;
import io.github.counterpoise.table.Kind;
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
    return Classifiers.all().stream().map(ClassifierPage::new).toList();
  }

  String name() {
    return classifier.name();
  }

  List<Reference> references() {
    return classifier.references();
  }

  private boolean takesTables() {
    return classifier.takes().contains(Kind.TABULAR);
  }

  /** The options in Weka: its own, then those of images and of every training. */
  private List<Map<String, Object>> parameters() {
    List<Map<String, Object>> parameters =
        new ArrayList<>(MethodModel.parameters(classifier.parameters()));
    if (!takesTables()) {
      parameters.addAll(MethodModel.parameters(Parameters.of(ImageSourceConfig.class)));
    }
    parameters.addAll(MethodModel.parameters(Parameters.of(LearnConfig.class)));
    return parameters;
  }

  Map<String, Object> model() {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("name", name());
    model.put("tables", takesTables());
    model.put("summary", classifier.summary());
    model.put("parameters", parameters());
    model.put("references", references().stream().map(MethodModel::reference).toList());
    return model;
  }
}
