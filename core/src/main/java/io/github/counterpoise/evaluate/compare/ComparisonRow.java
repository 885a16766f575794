package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.evaluate.metric.Metric;
import java.util.List;
import java.util.Map;

/**
 * The outcome of one contender under one classifier on one data set.
 *
 * @param dataset name of the data set
 * @param learner name of the classifier
 * @param contender name of the contender
 * @param scores every metric
 * @param refusals why folds were left out: what contender or classifier said, once for each fold
 */
public record ComparisonRow(
    String dataset,
    String learner,
    String contender,
    Map<Metric, Score> scores,
    List<String> refusals) {

  /** Copies scores and refusals. */
  public ComparisonRow {
    scores = Map.copyOf(scores);
    refusals = List.copyOf(refusals);
  }

  /**
   * Makes a row without refusals.
   *
   * @param dataset name of the data set
   * @param learner name of the classifier
   * @param contender name of the contender
   * @param scores every metric
   */
  public ComparisonRow(
      String dataset, String learner, String contender, Map<Metric, Score> scores) {
    this(dataset, learner, contender, scores, List.of());
  }

  /** Returns the number of folds that are left out. */
  public int refused() {
    return refusals.size();
  }

  /**
   * Returns one metric.
   *
   * @param metric which
   */
  public Score score(Metric metric) {
    return scores.get(metric);
  }
}
