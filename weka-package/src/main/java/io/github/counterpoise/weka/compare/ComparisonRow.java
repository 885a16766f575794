package io.github.counterpoise.weka.compare;

import java.util.Map;

/**
 * The outcome for one classifier and one way to prepare its training data.
 *
 * @param learner name of the classifier
 * @param sampling name of the way to prepare training data
 * @param scores every measure
 */
public record ComparisonRow(String learner, String sampling, Map<Measure, Score> scores) {

  /** Copies the scores. */
  public ComparisonRow {
    scores = Map.copyOf(scores);
  }

  /**
   * Returns one measure.
   *
   * @param measure which
   */
  public Score score(Measure measure) {
    return scores.get(measure);
  }
}
