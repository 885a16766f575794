package io.github.counterpoise.site;

import io.github.counterpoise.convnet.ConvNetConfig;
import io.github.counterpoise.convnet.ConvNetTrainer;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.describe.Reference;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a page shows of a classifier.
 *
 * @param name its name in Weka
 * @param summary one sentence
 * @param config the record whose components are its options
 * @param source the class that names its publications
 */
record ClassifierPage(String name, String summary, Class<?> config, Class<?> source) {

  static List<ClassifierPage> all() {
    return List.of(
        new ClassifierPage(
            "ConvNet",
            "Classifies images with a convolutional network, to see what oversampling of images is"
                + " worth.",
            ConvNetConfig.class,
            ConvNetTrainer.class));
  }

  List<Reference> references() {
    return List.of(source.getAnnotationsByType(Reference.class));
  }

  Map<String, Object> model() {
    Map<String, Object> model = new LinkedHashMap<>();
    model.put("name", name);
    model.put("summary", summary);
    model.put("parameters", MethodModel.parameters(Parameters.of(config)));
    model.put("references", references().stream().map(MethodModel::reference).toList());
    return model;
  }
}
