package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.evaluate.metric.Metric;
import java.util.ArrayList;
import java.util.List;

/** Says which metrics are undefined in some folds, and why. */
final class Undefined {

  private static final int SHOWN = 20;

  private Undefined() {}

  static List<String> sentences(List<ComparisonRow> rows) {
    List<String> sentences = new ArrayList<>();
    for (ComparisonRow row : rows) {
      for (Metric metric : Metric.values()) {
        Score score = row.score(metric);
        if (!score.isComplete()) {
          sentences.add(
              "%s of %s with %s on '%s' is undefined in %d of %d test folds%s: there %s."
                  .formatted(
                      metric.label(),
                      row.learner(),
                      row.contender(),
                      row.dataset(),
                      score.folds() - score.defined(),
                      score.folds(),
                      score.defined() > 0 ? " and averaged over the others" : "",
                      metric.undefinedWhere()));
        }
      }
    }
    if (sentences.size() > SHOWN) {
      int more = sentences.size() - SHOWN;
      sentences.subList(SHOWN, sentences.size()).clear();
      sentences.add("%d more metrics are undefined in some folds.".formatted(more));
    }
    return sentences;
  }
}
