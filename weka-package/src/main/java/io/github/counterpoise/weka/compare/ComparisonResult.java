package io.github.counterpoise.weka.compare;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The outcome of a comparison.
 *
 * @param dataset name of the data set
 * @param explanation what was measured, on which data and how, in a few sentences
 * @param rows one row per classifier and sampling, in the order of the plan
 * @param notes what the user should know: warnings, and measures that were undefined somewhere
 */
public record ComparisonResult(
    String dataset, String explanation, List<ComparisonRow> rows, List<String> notes) {

  /** Copies the lists. */
  public ComparisonResult {
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  /** Returns the names of the classifiers, in order. */
  public List<String> learners() {
    return rows.stream().map(ComparisonRow::learner).distinct().toList();
  }

  /**
   * Returns the rows of one classifier, in order.
   *
   * @param learner its name
   */
  public List<ComparisonRow> rowsOf(String learner) {
    return rows.stream().filter(r -> r.learner().equals(learner)).toList();
  }

  /**
   * Returns the row of a classifier with the highest mean of a measure, the first of them where
   * several have it; none where the measure is nowhere defined.
   *
   * @param learner name of the classifier
   * @param measure which measure
   */
  public Optional<ComparisonRow> best(String learner, Measure measure) {
    return rowsOf(learner).stream()
        .filter(r -> !Double.isNaN(r.score(measure).mean()))
        .max(Comparator.comparingDouble(r -> r.score(measure).mean()));
  }
}
