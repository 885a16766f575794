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
 */
public record ComparisonRow(
    String dataset, String learner, String contender, Map<Metric, Score> scores) {

  /** Copies the scores. */
  public ComparisonRow {
    scores = Map.copyOf(scores);
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
