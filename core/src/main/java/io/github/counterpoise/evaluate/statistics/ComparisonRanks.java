package io.github.counterpoise.evaluate.statistics;

import io.github.counterpoise.evaluate.compare.ComparisonResult;
import io.github.counterpoise.evaluate.metric.Metric;
import java.util.List;
import java.util.Optional;

/** The ranking of a comparison's contenders over its data sets, or why there is none. */
public final class ComparisonRanks {

  private static final int LEAST = 2; // data sets, contenders

  private ComparisonRanks() {}

  /**
   * Ranks contenders by the mean over all classifiers; absent with fewer than two data sets or
   * contenders.
   *
   * @param result the comparison
   * @param metric what to rank by
   */
  public static Optional<Ranking> of(ComparisonResult result, Metric metric) {
    if (result.datasets().size() < LEAST || result.contenders().size() < LEAST) {
      return Optional.empty();
    }
    ScoreTable table = ScoreTable.meanOverClassifiers(result, metric);
    return Optional.of(Ranking.of(table, Ranking.USUAL_ALPHA));
  }

  /**
   * Returns ranks and tests as lines of text, or a sentence that says why there are none.
   *
   * @param result the comparison
   * @param metric what to rank by
   */
  public static List<String> lines(ComparisonResult result, Metric metric) {
    return of(result, metric)
        .map(ranking -> RankingText.of(ranking).lines().toList())
        .orElseGet(() -> List.of(whyNot(result)));
  }

  /**
   * Says why there are no ranks.
   *
   * @param result a comparison without them
   */
  public static String whyNot(ComparisonResult result) {
    return result.datasets().size() < LEAST
        ? "No ranks or tests between methods: folds of one data set share rows, so these need several"
            + " data sets (two at least, ten or more to find much)."
        : "No ranks or tests between methods: there is only one.";
  }
}
