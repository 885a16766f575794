package io.github.counterpoise.learn;

import io.github.counterpoise.describe.SettingsText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The built-in classifiers by name: {@code kNN}, {@code LogisticRegression} and {@code MLP}. */
public final class Learners {

  private Learners() {}

  /** Returns the names, in the order hosts list them. */
  public static List<String> names() {
    return List.of("kNN", "LogisticRegression", "MLP");
  }

  /** Returns all built-in classifiers with their default settings. */
  public static List<Learner> defaults() {
    return names().stream().map(name -> parse(name).orElseThrow()).toList();
  }

  /**
   * Makes a classifier.
   *
   * @param text one of the names, in any case, then options such as {@code MLP -layers 50,50}
   * @return the classifier, absent where the name is no built-in one
   * @throws io.github.counterpoise.run.InvalidInputException if an option is wrong
   */
  public static Optional<Learner> parse(String text) {
    SettingsText settings = new SettingsText(text);
    String label = settings.text();
    Learner learner =
        switch (settings.name().toLowerCase(Locale.ROOT)) {
          case "knn" -> new Knn(label, settings.take(KnnConfig.class));
          case "logisticregression" -> new Logistic(label, settings.take(LogisticConfig.class));
          case "mlp" -> new Mlp(label, settings.take(MlpConfig.class));
          default -> null;
        };
    if (learner != null) {
      settings.requireAllTaken();
    }
    return Optional.ofNullable(learner);
  }
}
