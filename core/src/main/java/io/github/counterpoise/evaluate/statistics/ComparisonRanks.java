package io.github.counterpoise.evaluate.statistics;

import io.github.counterpoise.evaluate.compare.ComparisonResult;
import io.github.counterpoise.evaluate.compare.ComparisonText;
import io.github.counterpoise.evaluate.metric.Metric;
import java.util.List;
import java.util.Optional;

/**
 * What can be said about the differences of a comparison's contenders: over several data sets by
 * ranks, on one by its folds.
 */
public final class ComparisonRanks {

  /** Says why there are neither ranks nor tests where there is one contender. */
  public static final String WHY_NOT = "No ranks or tests between methods: there is only one.";

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
    if (result.datasets().size() < LEAST || hasOneContender(result)) {
      return Optional.empty();
    }
    ScoreTable table = ScoreTable.meanOverClassifiers(result, metric);
    return Optional.of(Ranking.of(table, Ranking.USUAL_ALPHA));
  }

  /**
   * Returns whether contenders are tested by the folds of the one data set there is.
   *
   * @param result the comparison
   */
  public static boolean isWithinOneDataSet(ComparisonResult result) {
    return result.datasets().size() < LEAST && !hasOneContender(result);
  }

  /**
   * Returns tests as lines of text: on several data sets ranks by the leading metric, on one the
   * tests by each metric, or a sentence that says why there are none.
   *
   * @param result the comparison
   * @param metrics what is shown, at least one
   */
  public static List<String> lines(ComparisonResult result, List<Metric> metrics) {
    if (isWithinOneDataSet(result)) {
      return FoldTestText.lines(result, metrics);
    }
    return of(result, ComparisonText.leading(metrics))
        .map(ranking -> RankingText.of(ranking).lines().toList())
        .orElse(List.of(WHY_NOT));
  }

  private static boolean hasOneContender(ComparisonResult result) {
    return result.contenders().size() < LEAST;
  }
}
