package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.evaluate.compare.ComparisonResult;
import io.github.counterpoise.evaluate.compare.ComparisonRow;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.evaluate.statistics.FoldTestText;
import io.github.counterpoise.evaluate.statistics.FoldTests;
import io.github.counterpoise.quality.Picture;
import io.github.counterpoise.quality.Plots;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.DoubleStream;

/**
 * The outcome of a comparison as a table and pictures.
 *
 * @param rows one per classifier and method
 * @param tests sentences on whether differences by the chosen metric may be chance; none where
 *     there is one method only
 * @param warnings what the user should know
 * @param view the pictures
 */
public record CompareResult(
    List<Row> rows, List<String> tests, List<String> warnings, ViewData view) {

  /** Copies the lists. */
  public CompareResult {
    rows = List.copyOf(rows);
    tests = List.copyOf(tests);
    warnings = List.copyOf(warnings);
  }

  /**
   * A row of the table.
   *
   * @param classifier name of the classifier
   * @param method name of the way to deal with rare classes
   * @param numbers cells of the columns {@link CompareResult#numbers}, {@code NaN} where a metric
   *     is not defined
   */
  public record Row(String classifier, String method, double[] numbers) {}

  /** Returns the names of the columns of numbers: of each metric mean and standard deviation. */
  public static List<String> numbers() {
    return Arrays.stream(Metric.values())
        .flatMap(metric -> List.of(metric.label(), metric.label() + " (sd)").stream())
        .toList();
  }

  static CompareResult of(ComparisonResult result, Metric metric, List<String> warnings) {
    List<Row> rows = result.rows().stream().map(CompareResult::row).toList();
    Set<String> all = new LinkedHashSet<>(warnings);
    all.addAll(result.notes());
    List<String> inHostWords =
        all.stream().map(new DialogWords(Parameters.of(BalanceConfig.class))::of).toList();
    return new CompareResult(
        rows, tests(result, metric), inHostWords, ViewData.of(pictures(result, metric)));
  }

  private static List<String> tests(ComparisonResult result, Metric metric) {
    if (result.contenders().size() < 2) {
      return List.of();
    }
    List<String> sentences = new ArrayList<>();
    for (Map<Metric, FoldTests> ofLearner : FoldTestText.tests(result, List.of(metric))) {
      FoldTests tests = ofLearner.get(metric);
      for (int i = 0; i < tests.contenders().size(); i++) {
        sentences.add(
            String.format(
                Locale.ROOT,
                "%s with %s beside %s, difference of %s and its p: %s.",
                tests.learner(),
                tests.contenders().get(i),
                FoldTests.baseline(result),
                metric.label(),
                FoldTestText.cell(tests, i)));
      }
    }
    sentences.addAll(FoldTestText.sentences(result, List.of(metric)));
    return sentences;
  }

  private static Row row(ComparisonRow row) {
    double[] numbers =
        Arrays.stream(Metric.values())
            .map(row::score)
            .flatMapToDouble(score -> DoubleStream.of(score.mean(), score.deviation()))
            .toArray();
    return new Row(row.learner(), row.contender(), numbers);
  }

  /** Draws the metric chosen, and behind it the others, a tab per classifier. */
  private static List<ViewPicture> pictures(ComparisonResult result, Metric first) {
    List<Metric> metrics = new ArrayList<>(List.of(Metric.values()));
    metrics.remove(first);
    metrics.add(0, first);
    String dataset = result.datasets().keySet().iterator().next();
    List<List<Picture>> drawn = // [metric][classifier]
        metrics.stream().map(metric -> Plots.scores(result, dataset, metric)).toList();
    List<ViewPicture> pictures = new ArrayList<>();
    for (int l = 0; l < result.learners().size(); l++) {
      for (List<Picture> ofMetric : drawn) {
        Picture picture = ofMetric.get(l);
        pictures.add(
            new ViewPicture(result.learners().get(l), picture.description(), picture.png()));
      }
    }
    return pictures;
  }
}
