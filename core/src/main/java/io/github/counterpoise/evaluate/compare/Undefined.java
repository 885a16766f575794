package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.evaluate.metric.Metric;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says which metrics are undefined in some folds, and why. */
final class Undefined {

  private static final int SHOWN = 20;

  private Undefined() {}

  static List<String> sentences(List<ComparisonRow> rows) {
    List<String> sentences = new ArrayList<>();
    for (ComparisonRow row : rows) {
      if (row.refused() > 0) {
        sentences.add(refused(row));
      }
      for (Metric metric : Metric.values()) {
        Score score = row.score(metric);
        int undefined = score.folds() - score.defined() - row.refused();
        if (undefined > 0) {
          sentences.add(
              String.format(
                  Locale.ROOT,
                  "%s of %s with %s on '%s' is undefined in %d of %d test folds%s: there %s.",
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
      sentences.add(
          String.format(Locale.ROOT, "%d more metrics are undefined in some folds.", more));
    }
    return sentences;
  }

  private static String refused(ComparisonRow row) {
    List<String> reasons = row.refusals().stream().distinct().toList();
    return String.format(
        Locale.ROOT,
        "%s with %s on '%s' is left out in %d of %d test folds: %s%s",
        row.learner(),
        row.contender(),
        row.dataset(),
        row.refused(),
        row.score(Metric.ACCURACY).folds(),
        reasons.get(0),
        reasons.size() == 1
            ? ""
            : String.format(Locale.ROOT, " (and %d other reasons)", reasons.size() - 1));
  }
}
