package io.github.counterpoise.evaluate.statistics;

import io.github.counterpoise.evaluate.compare.ComparisonResult;
import io.github.counterpoise.evaluate.compare.ComparisonRow;
import io.github.counterpoise.evaluate.metric.Metric;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * One metric of every contender on every data set.
 *
 * @param metric name of the metric
 * @param classifier the classifier, or in words what stands for it
 * @param higherIsBetter whether more of the metric is better
 * @param datasets names of the rows
 * @param contenders names of the columns
 * @param values [data set][contender] means over the test folds, {@code NaN} where there is none;
 *     values that are equal to twelve decimals count as equal
 */
public record ScoreTable(
    String metric,
    String classifier,
    boolean higherIsBetter,
    List<String> datasets,
    List<String> contenders,
    double[][] values) {

  /** Copies everything and checks that there is a value for each data set and contender. */
  public ScoreTable {
    datasets = List.copyOf(datasets);
    contenders = List.copyOf(contenders);
    int width = contenders.size();
    if (values.length != datasets.size()
        || Arrays.stream(values).anyMatch(row -> row.length != width)) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "expected %d rows of %d values", datasets.size(), width));
    }
    values =
        Arrays.stream(values)
            .map(row -> Arrays.stream(row).map(Decimals::rounded).toArray())
            .toArray(double[][]::new);
  }

  /**
   * Takes one classifier from a comparison.
   *
   * @param result the comparison
   * @param metric the metric
   * @param learner name of the classifier
   */
  public static ScoreTable of(ComparisonResult result, Metric metric, String learner) {
    return table(result, metric, learner, List.of(learner));
  }

  /**
   * Takes the mean over all classifiers of a comparison, so that a data set counts once however
   * many classifiers there are; absent where it is absent under one of them.
   *
   * @param result the comparison
   * @param metric the metric
   */
  public static ScoreTable meanOverClassifiers(ComparisonResult result, Metric metric) {
    List<String> learners = result.learners();
    return table(
        result,
        metric,
        learners.size() == 1
            ? learners.get(0)
            : String.format(Locale.ROOT, "mean of %d classifiers", learners.size()),
        learners);
  }

  private static ScoreTable table(
      ComparisonResult result, Metric metric, String classifier, List<String> learners) {
    List<String> datasets = List.copyOf(result.datasets().keySet());
    List<String> contenders = result.contenders();
    double[][] values = new double[datasets.size()][contenders.size()];
    for (int d = 0; d < values.length; d++) {
      for (String learner : learners) {
        List<ComparisonRow> rows = result.rowsOf(datasets.get(d), learner);
        for (int c = 0; c < rows.size(); c++) {
          values[d][c] += rows.get(c).score(metric).mean() / learners.size();
        }
      }
    }
    return new ScoreTable(
        metric.label(), classifier, metric.higherIsBetter(), datasets, contenders, values);
  }

  /** Returns the rows in which every contender has a value, ascending. */
  int[] complete() {
    return IntStream.range(0, values.length)
        .filter(d -> Arrays.stream(values[d]).noneMatch(Double::isNaN))
        .toArray();
  }

  /** Returns by how much one contender is better than another on a data set, above 0 if it is. */
  double advantage(int dataset, int contender, int other) {
    double difference = values[dataset][contender] - values[dataset][other];
    return Decimals.rounded(higherIsBetter ? difference : -difference);
  }
}
