package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.evaluate.metric.Metric;
import java.util.Map;

/**
 * The outcome of one contender under one classifier on one data set.
 *
 * @param dataset name of the data set
 * @param learner name of the classifier
 * @param contender name of the contender
 * @param scores every metric
 * @param refused number of folds whose training rows the contender refused
 */
public record ComparisonRow(
    String dataset, String learner, String contender, Map<Metric, Score> scores, int refused) {

  /** Copies the scores. */
  public ComparisonRow {
    scores = Map.copyOf(scores);
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
    this(dataset, learner, contender, scores, 0);
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
