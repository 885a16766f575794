package io.github.counterpoise.weka.evaluate;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.describe.SettingsText;
import io.github.counterpoise.evaluate.contender.Contender;
import io.github.counterpoise.evaluate.contender.Contenders;
import io.github.counterpoise.learn.Learner;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Suggestion;
import io.github.counterpoise.weka.ConfiguredFilter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import weka.classifiers.Classifier;
import weka.core.Utils;
import weka.filters.Filter;

/** Classifiers and contenders by name, as users write them on a command line. */
public final class WekaSchemes {

  /** The classifiers that are compared where nothing else is said. */
  public static final String DEFAULT_LEARNERS = "J48,Logistic,RandomForest";

  /** The contenders that are compared where nothing else is said: those that take no training. */
  public static final String DEFAULT_CONTENDERS =
      "none,RandomOversampling,SMOTE,BorderlineSMOTE,ADASYN";

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

  private WekaSchemes() {}

  /**
   * Makes classifiers.
   *
   * @param lists lists of texts as {@link #learner} takes them, separated by commas; none at all
   *     for {@link #DEFAULT_LEARNERS}
   * @throws InvalidInputException if one cannot be made
   */
  public static List<Learner> learners(List<String> lists) {
    return split(lists, DEFAULT_LEARNERS).map(WekaSchemes::learner).toList();
  }

  /**
   * Makes contenders.
   *
   * @param lists lists of texts as {@link #contender} takes them, separated by commas; none at all
   *     for {@link #DEFAULT_CONTENDERS}
   * @throws InvalidInputException if one cannot be made
   */
  public static List<Contender> contenders(List<String> lists) {
    return split(lists, DEFAULT_CONTENDERS).map(WekaSchemes::contender).toList();
  }

  private static Stream<String> split(List<String> lists, String otherwise) {
    return (lists.isEmpty() ? List.of(otherwise) : lists)
        .stream().flatMap(list -> SettingsText.split(list).stream());
  }

  /** Returns the short names of classifiers: Weka's, then the core's. */
  public static List<String> learnerNames() {
    List<String> names = new ArrayList<>(new TreeSet<>(CLASSIFIERS.keySet()));
    names.addAll(Classifiers.names());
    return names;
  }

  /**
   * Makes a classifier.
   *
   * @param text a short name such as {@code J48} or {@code kNN}, or the full class name of any
   *     classifier of Weka's, then options
   * @throws InvalidInputException if there is no such classifier or an option is wrong
   */
  public static Learner learner(String text) {
    return Classifiers.parse(text)
        .orElseGet(
            () ->
                new WekaLearner(
                    text.strip(),
                    make(Classifier.class, "classifier", CLASSIFIERS, learnerNames(), text)));
  }

  /**
   * Makes a contender.
   *
   * @param text {@code none}, {@code class-weights}, {@code threshold}, the name of a method,
   *     {@code tuned} before one, or the full class name of any filter of Weka's, then options
   * @throws InvalidInputException if there is no such contender or an option is wrong
   */
  public static Contender contender(String text) {
    return Contenders.parse(text)
        .orElseGet(() -> new WekaFiltering(text.strip(), filter(text, contenderNames())));
  }

  /**
   * Makes a filter.
   *
   * @param text the name of a method or the full class name of any filter of Weka's, then options
   * @throws InvalidInputException if there is no such filter or an option is wrong
   */
  public static Filter filter(String text) {
    return filter(text, new ArrayList<>(filters().keySet()));
  }

  private static Filter filter(String text, List<String> expected) {
    return make(Filter.class, "filter", filters(), expected, text);
  }

  private static List<String> contenderNames() {
    List<String> names = new ArrayList<>(Contenders.names());
    names.add("tuned <method>");
    return names;
  }

  private static Map<String, String> filters() {
    return Methods.all().stream()
        .map(Method::name)
        .collect(Collectors.toMap(n -> n, n -> FILTERS + n, (a, b) -> a, LinkedHashMap::new));
  }

  private static <T> T make(
      Class<T> type,
      String kind,
      Map<String, String> shortNames,
      List<String> expected,
      String text) {
    String name = new SettingsText(text).name(); // refuses an empty text
    try {
      String[] words = Utils.splitOptions(text);
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
          String.format(
                  Locale.ROOT,
                  "'%s' is no %s that can be used (%s); expected one of %s, or a full class name, then its",
                  text.strip(),
                  kind,
                  e.getMessage(),
                  String.join(", ", expected))
              + " options"
              + Suggestion.aside(name, expected)
              + ".",
          e);
    }
  }
}
