package io.github.counterpoise.classify;

import io.github.counterpoise.convnet.ConvNet;
import io.github.counterpoise.convnet.ConvNetConfig;
import io.github.counterpoise.describe.SettingsText;
import io.github.counterpoise.learn.Knn;
import io.github.counterpoise.learn.KnnConfig;
import io.github.counterpoise.learn.Learner;
import io.github.counterpoise.learn.Logistic;
import io.github.counterpoise.learn.LogisticConfig;
import io.github.counterpoise.learn.Mlp;
import io.github.counterpoise.learn.MlpConfig;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Suggestion;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Every classifier there is, in the order hosts list them. A new classifier is one more line here.
 */
public final class Classifiers {

  /** The nearest rows vote. */
  public static final Classifier<KnnConfig> KNN =
      new Classifier<>(
          Knn.NAME,
          "Lets the nearest training rows vote. Needs no training, and is at its best where classes"
              + " form small groups.",
          KnnConfig.class,
          Knn.class,
          Knn::new,
          Knn::read);

  /** A linear model. */
  public static final Classifier<LogisticConfig> LOGISTIC_REGRESSION =
      new Classifier<>(
          Logistic.NAME,
          "Separates classes by weighted sums of the columns, with a penalty on large weights. Quick,"
              + " hard to beat on small tables, and its probabilities can be trusted.",
          LogisticConfig.class,
          Logistic.class,
          Logistic::new,
          Logistic::read);

  /** Dense layers. */
  public static final Classifier<MlpConfig> MLP =
      new Classifier<>(
          Mlp.NAME,
          "Trains a network of dense layers, which bends the borders between classes as the rows ask"
              + " for. For tables of some hundred rows and more.",
          MlpConfig.class,
          Mlp.class,
          Mlp::new,
          Mlp::read);

  /** Convolutions, for images. */
  public static final Classifier<ConvNetConfig> CONV_NET =
      new Classifier<>(
          ConvNet.NAME,
          "Classifies images with a convolutional network, to see what oversampling of images is"
              + " worth.",
          ConvNetConfig.class,
          ConvNet.class,
          ConvNet::new,
          ConvNet::read);

  private static final List<Classifier<?>> ALL = List.of(KNN, LOGISTIC_REGRESSION, MLP, CONV_NET);

  private Classifiers() {}

  /** Returns all classifiers. */
  public static List<Classifier<?>> all() {
    return ALL;
  }

  /** Returns the names, in the order hosts list them. */
  public static List<String> names() {
    return ALL.stream().<String>map(Classifier::name).toList();
  }

  /**
   * Returns a classifier by name, in any case.
   *
   * @param name its name
   * @throws InvalidInputException if there is none
   */
  public static Classifier<?> byName(String name) {
    return find(name)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    String.format(
                        Locale.ROOT,
                        "There is no classifier '%s'; expected one of %s%s.",
                        name,
                        String.join(", ", names()),
                        Suggestion.aside(name, names()))));
  }

  /**
   * Makes a learner as users write it.
   *
   * @param text one of the names, in any case, then options such as {@code MLP -layers 50,50}
   * @return the learner, named as the text; absent where the name is none of these
   * @throws InvalidInputException if an option is wrong
   */
  public static Optional<Learner> parse(String text) {
    SettingsText settings = new SettingsText(text);
    Optional<Learner> learner = find(settings.name()).map(c -> learner(c, settings));
    if (learner.isPresent()) {
      settings.requireAllTaken();
    }
    return learner;
  }

  private static <C extends Record> Learner learner(
      Classifier<C> classifier, SettingsText settings) {
    return classifier.factory().apply(settings.text(), settings.take(classifier.config()));
  }

  private static Optional<Classifier<?>> find(String name) {
    return ALL.stream().filter(c -> c.name().equalsIgnoreCase(name.strip())).findFirst();
  }
}
