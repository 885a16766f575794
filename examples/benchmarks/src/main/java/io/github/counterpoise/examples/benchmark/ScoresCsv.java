package io.github.counterpoise.examples.benchmark;

import io.github.counterpoise.evaluate.compare.ComparisonResult;
import io.github.counterpoise.evaluate.compare.ComparisonRow;
import io.github.counterpoise.evaluate.compare.Score;
import io.github.counterpoise.evaluate.metric.Metric;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** Means, deviations and 95 % intervals as comma-separated values. */
final class ScoresCsv {

  private static final double LEVEL = 0.95;
  private static final List<String> COLUMNS =
      List.of(
          "dataset",
          "classifier",
          "contender",
          "metric",
          "mean",
          "deviation",
          "half_width",
          "folds_defined",
          "folds");

  private ScoresCsv() {}

  /**
   * Returns a header and a line for each metric of each row.
   *
   * @param result the comparison
   * @param metrics the metrics
   * @param repeats its number of cross-validations
   */
  static String of(ComparisonResult result, List<Metric> metrics, int repeats) {
    StringBuilder text = new StringBuilder(line(COLUMNS.toArray()));
    for (ComparisonRow row : result.rows()) {
      for (Metric metric : metrics) {
        Score score = row.score(metric);
        text.append(
            line(
                row.dataset(),
                row.learner(),
                row.contender(),
                metric.key(),
                cell(score.mean()),
                cell(score.deviation()),
                cell(score.halfWidth(score.folds() / repeats, LEVEL)),
                score.defined(),
                score.folds()));
      }
    }
    return text.toString();
  }

  private static String line(Object... cells) {
    return CSVFormat.RFC4180.format(cells) + "\n";
  }

  private static String cell(double value) {
    return Double.isNaN(value) ? "" : Double.toString(value);
  }
}
