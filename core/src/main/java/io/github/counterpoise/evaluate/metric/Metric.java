package io.github.counterpoise.evaluate.metric;

import static io.github.counterpoise.evaluate.metric.Averages.geometric;
import static io.github.counterpoise.evaluate.metric.Averages.mean;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Suggestion;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/**
 * The metrics, in the order hosts list them. Each is absent where it is not defined. "Minority"
 * means the class with the fewest rows in the whole data set.
 */
public enum Metric {
  /** Precision of the minority. */
  PRECISION(
      "Precision",
      true,
      "Share of the rows predicted as the minority class that are of it.",
      "no row is predicted as the minority class",
      (p, m, s) -> m.precision(s.minority())),

  /** Recall of the minority. */
  RECALL(
      "Recall",
      true,
      "Share of the rows of the minority class that are recognised.",
      "the minority class has no test rows",
      (p, m, s) -> m.recall(s.minority())),

  /** F1 of the minority. */
  F1(
      "F1",
      true,
      "Harmonic mean of precision and recall of the minority class, 0 where none is predicted as it.",
      "the minority class has no test rows",
      (p, m, s) -> m.f1(s.minority())),

  /** Mean F1 of all classes. */
  MACRO_F1(
      "Macro F1",
      true,
      "Mean of the F1 of all classes, each counting the same (FM).",
      Constants.CLASS_MISSING,
      (p, m, s) -> mean(s.present(), m::f1)),

  /** Geometric mean of all recalls. */
  G_MEAN(
      "G-mean",
      true,
      "Geometric mean of the recall of every class; 0 where one class is never recognised.",
      Constants.CLASS_MISSING,
      (p, m, s) -> geometric(s.present(), m::recall)),

  /** Mean over the classes of the geometric mean of sensitivity and specificity. */
  MACRO_G_MEAN(
      "Macro G-mean",
      true,
      "Mean over all classes of the square root of sensitivity times specificity, each class against"
          + " the rest (GM of the DeepSMOTE paper).",
      Constants.CLASS_MISSING,
      (p, m, s) -> mean(s.present(), c -> Averages.root(m.recall(c), m.specificity(c)))),

  /** Mean recall of all classes. */
  ACSA(
      "ACSA",
      true,
      "Mean of the recall of every class: average class-specific accuracy, also called balanced"
          + " accuracy.",
      Constants.CLASS_MISSING,
      (p, m, s) -> mean(s.present(), m::recall)),

  /** Share of rows recognised. */
  ACCURACY(
      "Accuracy",
      true,
      "Share of all rows that are recognised; high for whoever ignores rare classes.",
      Constants.NO_ROWS,
      (p, m, s) ->
          m.total() > 0 ? OptionalDouble.of(m.correct() / m.total()) : OptionalDouble.empty()),

  /** Area under the receiver operating characteristic. */
  ROC_AUC(
      "ROC AUC",
      true,
      "Area under the receiver operating characteristic: of the minority class with two classes,"
          + " else the mean of every class against the rest.",
      Constants.CLASS_MISSING,
      (p, m, s) -> mean(s.measured(), c -> new ScoreCurve(p, c).areaUnderRoc())),

  /** Average precision of the minority. */
  PR_AUC(
      "PR AUC",
      true,
      "Area under the precision-recall curve of the minority class, as average precision.",
      "the minority class has no test rows",
      (p, m, s) -> new ScoreCurve(p, s.minority()).averagePrecision()),

  /** Matthews' correlation. */
  MCC(
      "MCC",
      true,
      "Matthews' correlation of truth and prediction, from -1 to 1; for several classes Gorodkin's"
          + " R_K.",
      "all rows are of one class or are predicted as one class",
      (p, m, s) -> Averages.correlation(m)),

  /** Brier score. */
  BRIER(
      "Brier score",
      false,
      "Mean squared error of the probabilities, half the sum over the classes: with two classes the"
          + " squared error of the minority's probability.",
      Constants.NO_ROWS,
      (p, m, s) -> ProbabilityErrors.brier(p)),

  /** Mean negative logarithm of the probability of the truth. */
  LOG_LOSS(
      "Log loss",
      false,
      "Mean of -log of the probability given to the true class, which counts as at least 1e-15.",
      Constants.NO_ROWS,
      (p, m, s) -> ProbabilityErrors.logLoss(p)),

  /** Expected calibration error. */
  CALIBRATION_ERROR(
      "Calibration error",
      false,
      "Mean distance of predicted probability and observed share in ten bins of equal width: of the"
          + " minority class with two classes, else the mean of all classes.",
      Constants.NO_ROWS,
      (p, m, s) -> mean(s.measured(), c -> ProbabilityErrors.calibration(p, c)));

  private final String label;
  private final boolean higherIsBetter;
  private final String sentence;
  private final String undefinedWhere;

  @SuppressWarnings("ImmutableEnumChecker") // formulas hold no state
  private final Formula formula;

  Metric(
      String label,
      boolean higherIsBetter,
      String sentence,
      String undefinedWhere,
      Formula formula) {
    this.label = label;
    this.higherIsBetter = higherIsBetter;
    this.sentence = sentence;
    this.undefinedWhere = undefinedWhere;
    this.formula = formula;
  }

  /** Returns the name people know. */
  public String label() {
    return label;
  }

  /** Returns whether more is better; of errors, less is. */
  public boolean higherIsBetter() {
    return higherIsBetter;
  }

  /** Returns the lowest value there can be. */
  public double lowest() {
    return this == MCC ? -1 : 0;
  }

  /** Returns the highest value there can be, which may be infinite. */
  public double highest() {
    return this == LOG_LOSS ? Double.POSITIVE_INFINITY : 1;
  }

  /** Returns one sentence for the user: what is measured. */
  public String sentence() {
    return sentence;
  }

  /** Returns when the metric is absent, to follow "undefined where". */
  public String undefinedWhere() {
    return undefinedWhere;
  }

  /** Returns the name in files and on command lines, for instance {@code g-mean}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Measures predictions.
   *
   * @param predictions the predictions on test rows
   * @param scope the classes of the data set
   * @return the value, absent where it is not defined
   */
  public OptionalDouble of(Predictions predictions, ClassScope scope) {
    return formula.of(predictions, predictions.confusion(), scope);
  }

  /**
   * Returns the metric of a name.
   *
   * @param text its key or label, in any case
   * @throws InvalidInputException if there is none
   */
  public static Metric byName(String text) {
    String key = text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-');
    return Arrays.stream(values())
        .filter(m -> m.key().equals(key) || m.label.equalsIgnoreCase(text.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new InvalidInputException(
                    String.format(
                        Locale.ROOT,
                        "There is no metric '%s'; expected one of %s%s.",
                        text.strip(),
                        Arrays.stream(values()).map(Metric::key).collect(Collectors.joining(", ")),
                        Suggestion.aside(key, Arrays.stream(values()).map(Metric::key).toList()))));
  }

  /** Works out a metric. */
  @FunctionalInterface
  private interface Formula {
    OptionalDouble of(Predictions predictions, ConfusionMatrix matrix, ClassScope scope);
  }

  /** Sentences that several metrics share. */
  private static final class Constants {
    static final String CLASS_MISSING = "a class has no test rows, or all of them";
    static final String NO_ROWS = "there are no test rows with a weight above 0";
  }
}
