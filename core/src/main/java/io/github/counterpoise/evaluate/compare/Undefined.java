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
      if (row.refused() > 0) {
        sentences.add(
            "%s refused the training rows of %d of %d folds of '%s', which are left out for %s."
                .formatted(
                    row.contender(),
                    row.refused(),
                    row.score(Metric.ACCURACY).folds(),
                    row.dataset(),
                    row.learner()));
      }
      for (Metric metric : Metric.values()) {
        Score score = row.score(metric);
        int undefined = score.folds() - score.defined() - row.refused();
        if (undefined > 0) {
          sentences.add(
              "%s of %s with %s on '%s' is undefined in %d of %d test folds%s: there %s."
                  .formatted(
                      metric.label(),
                      row.learner(),
                      row.contender(),
                      row.dataset(),
                      undefined,
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
