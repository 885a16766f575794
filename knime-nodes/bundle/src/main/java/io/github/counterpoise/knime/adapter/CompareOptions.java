package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.evaluate.compare.SmallClasses;
import io.github.counterpoise.evaluate.contender.Contenders;
import io.github.counterpoise.evaluate.metric.Metric;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The options of the node that compares methods. */
public final class CompareOptions {

  static final String CONTENDERS = "contenders";
  static final String LEARNERS = "learners";
  static final String METRIC = "metric";
  static final String FOLDS = "folds";
  static final String REPEATS = "repeats";
  static final String SMALL_CLASSES = "smallClasses";
  static final String SEED = "seed";
  static final String THREADS = "threads";

  private static final String WHAT = "What";
  private static final String HOW = "How";

  private CompareOptions() {}

  /** Returns the options in the order of the dialog. */
  public static List<NodeOption> all() {
    List<NodeOption> options = new ArrayList<>();
    options.add(NodeOptions.classColumn(WHAT));
    options.add(
        text(
            CONTENDERS,
            "Methods",
            String.format(
                Locale.ROOT,
                "Ways to deal with rare classes, separated by semicolons: %s. A method takes settings of its own, such as SMOTE -K 3 -target ratio=0.5; 'tuned' before a method chooses the amount within each training fold.",
                String.join(", ", Contenders.names())),
            "none; RandomOversampling; SMOTE; BorderlineSMOTE; ADASYN; SIMPOR"));
    options.add(
        text(
            LEARNERS,
            "Classifiers",
            String.format(
                Locale.ROOT,
                "Built-in classifiers to train, separated by semicolons: %s. One takes settings of its own, such as MLP -layers 50,50.",
                String.join(", ", Classifiers.names())),
            "LogisticRegression"));
    options.add(NodeOptions.columns(WHAT));
    options.add(
        choice(
            METRIC,
            "Metric shown",
            "Metric that the pictures show and by which the warning names the best; the table has all"
                + " metrics.",
            Arrays.stream(Metric.values()).map(Metric::label).toList(),
            Metric.G_MEAN.label()));
    options.add(
        number(
            FOLDS, "Folds", "Folds of each cross-validation, at least 2.", OptionType.INTEGER, 5));
    options.add(
        number(
            REPEATS,
            "Repeats",
            "Cross-validations with different folds, at least 1.",
            OptionType.INTEGER,
            1));
    options.add(
        choice(
            SMALL_CLASSES,
            "Small classes",
            "What happens where the smallest class has fewer rows than there are folds: the data are"
                + " refused, there are fewer folds, or metrics are missing in folds without the"
                + " class.",
            Arrays.stream(SmallClasses.values()).map(CompareOptions::words).toList(),
            words(SmallClasses.FEWER_FOLDS)));
    options.add(
        number(
            SEED,
            "Seed",
            "Seed of all randomness; the same seed and data give the same results.",
            OptionType.LONG,
            1L));
    options.add(
        number(
            THREADS,
            "Threads",
            "Folds to work on at the same time, 0 for all processors. The results do not depend on"
                + " it.",
            OptionType.INTEGER,
            0));
    options.add(NodeOptions.unsupported(HOW));
    return List.copyOf(options);
  }

  /** Fills in the defaults. */
  static Map<String, Object> complete(Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>();
    all().forEach(option -> all.put(option.key(), option.defaultValue()));
    all.putAll(values);
    return all;
  }

  static Metric metric(String label) {
    return Arrays.stream(Metric.values())
        .filter(metric -> metric.label().equals(label))
        .findFirst()
        .orElse(Metric.G_MEAN);
  }

  static SmallClasses smallClasses(String words) {
    return Arrays.stream(SmallClasses.values())
        .filter(value -> words(value).equals(words))
        .findFirst()
        .orElse(SmallClasses.FEWER_FOLDS);
  }

  private static String words(SmallClasses value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static NodeOption text(String key, String label, String help, String value) {
    return new NodeOption(key, label, help, WHAT, OptionType.TEXT, value, List.of());
  }

  private static NodeOption choice(
      String key, String label, String help, List<String> choices, String value) {
    return new NodeOption(key, label, help, HOW, OptionType.CHOICE, value, choices);
  }

  private static NodeOption number(
      String key, String label, String help, OptionType type, Object value) {
    return new NodeOption(key, label, help, HOW, type, value, List.of());
  }
}
