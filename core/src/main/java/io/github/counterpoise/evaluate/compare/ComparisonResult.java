package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.evaluate.contender.Contender;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.learn.Learner;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The outcome of a comparison.
 *
 * @param datasets what was compared on, in words, by name, in the order given
 * @param explanation how it was measured, in a few sentences
 * @param insides what each contender did inside the training folds, by name
 * @param rows one row per data set, classifier and contender, in the order of the plan
 * @param notes what the user should know: warnings, and metrics that were undefined somewhere
 * @param time where the time of this run went
 */
public record ComparisonResult(
    Map<String, String> datasets,
    String explanation,
    Map<String, String> insides,
    List<ComparisonRow> rows,
    List<String> notes,
    TimeSplit time) {

  /** Means that differ by less are equal but for the order of additions. */
  private static final double ROUNDING = 1e-12;

  /** Copies lists and maps, keeping their order. */
  public ComparisonResult {
    datasets = Collections.unmodifiableMap(new LinkedHashMap<>(datasets));
    insides = Collections.unmodifiableMap(new LinkedHashMap<>(insides));
    rows = List.copyOf(rows);
    notes = List.copyOf(notes);
  }

  static ComparisonResult of(
      ComparisonPlan plan,
      List<Subject> subjects,
      Map<CellKey, Cell> cells,
      Notes notes,
      TimeSplit time) {
    List<ComparisonRow> rows = new ArrayList<>();
    Map<String, String> datasets = new LinkedHashMap<>();
    for (Subject subject : subjects) {
      datasets.put(subject.name(), subject.words(plan.folds()) + ".");
      for (Learner learner : plan.learners()) {
        for (Contender contender : plan.contenders()) {
          rows.add(row(subject, learner, contender, plan.repeats(), cells));
        }
      }
    }
    List<String> all = new ArrayList<>(Undefined.sentences(rows));
    all.addAll(notes.all());
    Map<String, String> insides = new LinkedHashMap<>();
    plan.contenders().forEach(c -> insides.put(c.name(), c.inside()));
    return new ComparisonResult(datasets, explanation(plan, subjects), insides, rows, all, time);
  }

  private static ComparisonRow row(
      Subject subject,
      Learner learner,
      Contender contender,
      int repeats,
      Map<CellKey, Cell> cells) {
    List<Cell> own = new ArrayList<>();
    for (int repeat = 0; repeat < repeats; repeat++) {
      for (int fold = 0; fold < subject.folds(); fold++) {
        own.add(
            cells.get(new CellKey(subject.name(), learner.name(), contender.name(), repeat, fold)));
      }
    }
    Map<Metric, Score> scores = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      List<OptionalDouble> values = own.stream().map(cell -> cell.value(metric)).toList();
      scores.put(metric, Score.of(new FoldValues(subject.folds(), values)));
    }
    List<String> refusals = own.stream().filter(Cell::isRefused).map(Cell::refusal).toList();
    return new ComparisonRow(subject.name(), learner.name(), contender.name(), scores, refusals);
  }

  private static String explanation(ComparisonPlan plan, List<Subject> subjects) {
    return String.format(
        Locale.ROOT,
        "Mean ± standard deviation over the test folds of %d × %s stratified"
            + " cross-validation (seed %d). Rows are made, encoded, weighed and tuned inside each"
            + " training fold; test folds hold original rows only. Precision, recall, F1 and PR AUC"
            + " are those of the smallest class.",
        plan.repeats(),
        foldsInWords(plan.folds(), subjects),
        plan.seed());
  }

  /** Returns the folds that are really used, data set by data set where they differ. */
  private static String foldsInWords(int planned, List<Subject> subjects) {
    int[] used = subjects.stream().mapToInt(Subject::folds).distinct().toArray();
    if (used.length == 1) {
      return used[0] + "-fold";
    }
    String others =
        subjects.stream()
            .filter(s -> s.folds() != planned)
            .map(s -> String.format(Locale.ROOT, "%d-fold on '%s'", s.folds(), s.name()))
            .collect(Collectors.joining(", "));
    return String.format(Locale.ROOT, "%d-fold (%s)", planned, others);
  }

  /** Returns the names of the classifiers, in order. */
  public List<String> learners() {
    return rows.stream().map(ComparisonRow::learner).distinct().toList();
  }

  /** Returns the names of the contenders, in order. */
  public List<String> contenders() {
    return rows.stream().map(ComparisonRow::contender).distinct().toList();
  }

  /**
   * Returns the rows of one classifier on one data set, in order.
   *
   * @param dataset name of the data set
   * @param learner name of the classifier
   */
  public List<ComparisonRow> rowsOf(String dataset, String learner) {
    return rows.stream()
        .filter(r -> r.dataset().equals(dataset) && r.learner().equals(learner))
        .toList();
  }

  /**
   * Returns the rows of a classifier with the best mean of a metric, in order: several where their
   * means differ by rounding at most, none where the metric is nowhere defined.
   *
   * @param dataset name of the data set
   * @param learner name of the classifier
   * @param metric which metric
   */
  public List<ComparisonRow> best(String dataset, String learner, Metric metric) {
    double sign = metric.higherIsBetter() ? 1 : -1;
    List<ComparisonRow> defined =
        rowsOf(dataset, learner).stream()
            .filter(r -> !Double.isNaN(r.score(metric).mean()))
            .toList();
    double best =
        defined.stream()
            .mapToDouble(r -> sign * r.score(metric).mean())
            .max()
            .orElse(Double.NEGATIVE_INFINITY);
    return defined.stream().filter(r -> sign * r.score(metric).mean() >= best - ROUNDING).toList();
  }
}
