package io.github.counterpoise.weka.compare;

import io.github.counterpoise.weka.HostLog;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Collects the warnings of filters on all folds, each once, and says which measures are undefined.
 */
final class Notes implements HostLog {

  private static final int WARNINGS_SHOWN = 10;

  private final Set<String> warnings = new TreeSet<>(); // sorted: folds finish in any order
  private final Set<String> undefined = new LinkedHashSet<>();

  @Override
  public synchronized void warn(String sentence) {
    warnings.add(sentence);
  }

  @Override
  public void info(String sentence) {}

  @Override
  public void status(String words) {}

  void addUndefined(List<ComparisonRow> rows) {
    for (ComparisonRow row : rows) {
      for (Measure measure : Measure.values()) {
        Score score = row.score(measure);
        if (!score.isComplete()) {
          undefined.add(
              "%s of %s with %s is undefined in %d of %d test folds%s."
                  .formatted(
                      measure.label(),
                      row.learner(),
                      row.sampling(),
                      score.folds() - score.defined(),
                      score.folds(),
                      score.defined() > 0 ? " and averaged over the others" : ""));
        }
      }
    }
  }

  synchronized List<String> all() {
    List<String> all = new ArrayList<>(undefined);
    warnings.stream().limit(WARNINGS_SHOWN).forEach(all::add);
    if (warnings.size() > WARNINGS_SHOWN) {
      all.add("%d more warnings of this kind.".formatted(warnings.size() - WARNINGS_SHOWN));
    }
    return all;
  }
}
