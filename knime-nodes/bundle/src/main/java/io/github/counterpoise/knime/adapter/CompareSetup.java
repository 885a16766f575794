package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.evaluate.compare.ComparisonPlan;
import io.github.counterpoise.evaluate.contender.Contenders;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.run.InvalidInputException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The settings of the comparing node, checked.
 *
 * @param classColumn name of the class column, empty where none was chosen
 * @param refuseUnsupported whether columns that cannot take part are refused
 * @param plan what is compared, and how often
 * @param metric what the pictures show
 */
public record CompareSetup(
    String classColumn, boolean refuseUnsupported, ComparisonPlan plan, Metric metric) {

  /**
   * Reads the values of the node's options.
   *
   * @param values values of {@link CompareOptions} by key; those left out have their defaults
   * @throws InvalidInputException if a value cannot be used
   */
  public static CompareSetup of(Map<String, Object> values) {
    Map<String, Object> all = CompareOptions.complete(values);
    int threads = (int) all.get(CompareOptions.THREADS);
    ComparisonPlan plan =
        new ComparisonPlan(
            parsed(all, CompareOptions.LEARNERS, Classifiers::parse, Classifiers.names()),
            parsed(all, CompareOptions.CONTENDERS, Contenders::parse, Contenders.names()),
            (int) all.get(CompareOptions.FOLDS),
            (int) all.get(CompareOptions.REPEATS),
            (long) all.get(CompareOptions.SEED),
            threads > 0 ? threads : Runtime.getRuntime().availableProcessors(),
            CompareOptions.smallClasses((String) all.get(CompareOptions.SMALL_CLASSES)));
    return new CompareSetup(
        String.valueOf(all.get(NodeOptions.CLASS_COLUMN)),
        NodeOptions.REFUSE.equals(all.get(NodeOptions.UNSUPPORTED)),
        plan,
        CompareOptions.metric((String) all.get(CompareOptions.METRIC)));
  }

  /**
   * Returns the same settings with another class column.
   *
   * @param name its name
   */
  public CompareSetup withClassColumn(String name) {
    return new CompareSetup(name, refuseUnsupported, plan, metric);
  }

  private static <T> List<T> parsed(
      Map<String, Object> values,
      String key,
      Function<String, Optional<T>> parser,
      List<String> names) {
    return Arrays.stream(String.valueOf(values.get(key)).split(";"))
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(text -> parser.apply(text).orElseThrow(() -> unknown(text, names)))
        .toList();
  }

  private static InvalidInputException unknown(String text, List<String> names) {
    return new InvalidInputException(
        String.format(
            Locale.ROOT,
            "'%s' is none of %s; separate several by semicolons.",
            text,
            String.join(", ", names)));
  }
}
