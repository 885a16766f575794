package io.github.counterpoise.weka.compare;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.oversample.InvalidInputException;
import io.github.counterpoise.weka.ConfiguredFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import weka.classifiers.Classifier;
import weka.core.Utils;
import weka.filters.Filter;

/** Classifiers and filters by name, as users write them on a command line. */
public final class Schemes {

  private static final String FILTERS = "weka.filters.supervised.instance.counterpoise.";
  private static final Map<String, String> CLASSIFIERS =
      Map.of(
          "J48", "weka.classifiers.trees.J48",
          "Logistic", "weka.classifiers.functions.Logistic",
          "RandomForest", "weka.classifiers.trees.RandomForest",
          "NaiveBayes", "weka.classifiers.bayes.NaiveBayes",
          "IBk", "weka.classifiers.lazy.IBk",
          "SMO", "weka.classifiers.functions.SMO",
          "AdaBoostM1", "weka.classifiers.meta.AdaBoostM1",
          "MultilayerPerceptron", "weka.classifiers.functions.MultilayerPerceptron");

  private Schemes() {}

  /** Returns J48, logistic regression and random forest with Weka's default options. */
  public static List<Learner> defaultLearners() {
    return List.of(learner("J48"), learner("Logistic"), learner("RandomForest"));
  }

  /** Returns no resampling, and every method with its default options. */
  public static List<Sampling> defaultSamplings() {
    List<Sampling> samplings = new ArrayList<>(List.of(Sampling.NONE));
    Methods.all().stream().map(Method::name).map(Schemes::sampling).forEach(samplings::add);
    return samplings;
  }

  /**
   * Makes a classifier.
   *
   * @param text a short name such as {@code J48} or a full class name, then options
   * @throws InvalidInputException if there is no such classifier or an option is wrong
   */
  public static Learner learner(String text) {
    return new Learner(text.strip(), make(Classifier.class, "classifier", CLASSIFIERS, text));
  }

  /**
   * Makes a way to prepare training data.
   *
   * @param text {@code none}, the name of a method, or the full class name of any filter of Weka's,
   *     then options
   * @throws InvalidInputException if there is no such method or filter or an option is wrong
   */
  public static Sampling sampling(String text) {
    if (text.strip().equalsIgnoreCase(Sampling.NONE.name())) {
      return Sampling.NONE;
    }
    Map<String, String> methods =
        Methods.all().stream()
            .map(Method::name)
            .collect(Collectors.toMap(n -> n, n -> FILTERS + n));
    return new Sampling(text.strip(), make(Filter.class, "filter", methods, text));
  }

  private static <T> T make(
      Class<T> type, String kind, Map<String, String> shortNames, String text) {
    try {
      String[] words = Utils.splitOptions(text);
      if (words.length == 0) {
        throw new InvalidInputException("An empty name is no %s.".formatted(kind));
      }
      String name = words[0];
      words[0] = "";
      String full =
          shortNames.entrySet().stream()
              .filter(e -> e.getKey().equalsIgnoreCase(name))
              .map(Map.Entry::getValue)
              .findFirst()
              .orElse(name);
      T made = type.cast(Utils.forName(type, full, words));
      if (made instanceof ConfiguredFilter<?> filter) {
        filter.checkSettings();
      }
      return made;
    } catch (InvalidInputException e) {
      throw e;
    } catch (Exception e) { // forName says nothing narrower, nor do the setOptions it calls
      throw new InvalidInputException(
          "'%s' is no %s that can be used (%s); expected one of %s, or a full class name, then its"
                  .formatted(
                      text,
                      kind,
                      e.getMessage(),
                      String.join(", ", shortNames.keySet().stream().sorted().toList()))
              + " options.",
          e);
    }
  }
}
