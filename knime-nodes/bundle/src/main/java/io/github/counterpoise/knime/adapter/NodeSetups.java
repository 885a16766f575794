package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.ImageConfig;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.TrainingConfig;
import io.github.counterpoise.classify.Classifier;
import io.github.counterpoise.classify.LearnConfig;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.host.ClassChoice;
import io.github.counterpoise.host.ClassifierSetup;
import io.github.counterpoise.host.GenerateRun;
import io.github.counterpoise.host.HostSetup;
import io.github.counterpoise.host.HostWords;
import io.github.counterpoise.host.PredictRun;
import io.github.counterpoise.image.ImageSourceConfig;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.InvalidInputException;
import java.util.HashMap;
import java.util.Map;

/** Settings of runs, read from the values of a node's options. */
public final class NodeSetups {

  private NodeSetups() {}

  /**
   * Reads the values of a node's options.
   *
   * @param method the method
   * @param values values of {@link NodeOptions} by key; those left out have their defaults
   * @param <C> type of the method's settings
   * @throws InvalidInputException if a value cannot be used; the sentence is in the words of the
   *     dialog
   */
  public static <C extends OversamplerConfig> HostSetup<C> of(
      Method<C> method, Map<String, Object> values) {
    return new DialogWords(method.parameters()).translating(() -> unguarded(method, values));
  }

  private static <C extends OversamplerConfig> HostSetup<C> unguarded(
      Method<C> method, Map<String, Object> values) {
    BalanceConfig shared = config(Parameters.of(BalanceConfig.class), values, false);
    ImageConfig images = config(Parameters.of(ImageConfig.class), values, false);
    TrainingConfig files = config(Parameters.of(TrainingConfig.class), values, false);
    files.roles(shared, images); // refuses one file for two purposes
    return new HostSetup<>(
        method,
        Boolean.TRUE.equals(values.get(NodeOptions.CLASS_FOLDERS))
            ? ClassChoice.FOLDER
            : new ClassChoice(
                String.valueOf(values.getOrDefault(NodeOptions.CLASS_COLUMN, "")), false, ""),
        NodeOptions.REFUSE.equals(values.get(NodeOptions.UNSUPPORTED)),
        shared,
        config(method.parameters(), values, CoreOptions.hasPreset(method.parameters())),
        images,
        files,
        new DialogWords(method.parameters()),
        SequenceOptions.read(values));
  }

  /**
   * Reads the values of the options of a node that trains a classifier.
   *
   * @param classifier the classifier
   * @param values values of {@link NodeOptions#ofClassifier} by key; those left out have their
   *     defaults
   * @param <C> type of the classifier's settings
   * @throws InvalidInputException if a value cannot be used; the sentence is in the words of the
   *     dialog
   */
  public static <C extends Record> ClassifierSetup<C> classifier(
      Classifier<C> classifier, Map<String, Object> values) {
    HostWords words = new DialogWords(classifier.parameters());
    return words.translating(
        () ->
            new ClassifierSetup<>(
                classifier,
                new ClassChoice(
                    String.valueOf(values.getOrDefault(NodeOptions.CLASS_COLUMN, "")), false, ""),
                NodeOptions.REFUSE.equals(values.get(NodeOptions.UNSUPPORTED)),
                config(classifier.parameters(), values, false),
                config(Parameters.of(LearnConfig.class), values, false),
                config(Parameters.of(ImageSourceConfig.class), values, false),
                words));
  }

  /**
   * Reads the values of the options of a node that applies a classifier.
   *
   * @param classifier the classifier
   * @param values values of {@link NodeOptions#ofPredictor} by key; those left out have their
   *     defaults
   * @throws InvalidInputException if a value cannot be used
   */
  public static PredictRun.Setup predictor(Classifier<?> classifier, Map<String, Object> values) {
    HostWords words = new DialogWords(classifier.parameters());
    return words.translating(
        () -> {
          ImageSourceConfig images = config(Parameters.of(ImageSourceConfig.class), values, false);
          LearnConfig shared = config(Parameters.of(LearnConfig.class), values, false);
          return new PredictRun.Setup(images.imageDir(), images.sizes(), shared.threads(), words);
        });
  }

  static <T> T config(Parameters<T> parameters, Map<String, Object> values, boolean leftToPreset) {
    Map<String, Object> given = new HashMap<>();
    for (Parameter parameter : parameters.all()) {
      Object value = values.get(parameter.name());
      if (value instanceof String text) {
        boolean unset = text.isBlank() || text.equals(NodeOptions.AS_PRESET);
        if (!leftToPreset || !unset) {
          given.put(parameter.name(), parameter.parse(text));
        }
      } else if (value != null) {
        given.put(parameter.name(), value);
      }
    }
    return parameters.build(given);
  }

  /**
   * Reads the values of a generator's options.
   *
   * @param values values of {@link NodeOptions#ofGenerator} by key; those left out have their
   *     defaults
   * @throws InvalidInputException if a value cannot be used
   */
  public static GenerateRun.Setup generator(Map<String, Object> values) {
    Parameters<BalanceConfig> shared = Parameters.of(BalanceConfig.class);
    return new DialogWords(shared)
        .translating(
            () ->
                new GenerateRun.Setup(
                    config(shared, values, false),
                    String.valueOf(values.getOrDefault("imageOut", ""))));
  }
}
