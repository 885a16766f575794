package io.github.counterpoise.weka.metric;

import io.github.counterpoise.evaluate.metric.ClassScope;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.evaluate.metric.Predictions;
import io.github.counterpoise.run.InvalidInputException;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import weka.classifiers.evaluation.AbstractEvaluationMetric;
import weka.classifiers.evaluation.StandardEvaluationMetric;
import weka.core.Instance;
import weka.core.Utils;

/**
 * A metric of the core in Weka's output. It holds nothing of its own: Weka makes one for each
 * evaluation, and the value is worked out from what that evaluation has recorded. Where the metric
 * is not defined it is missing, never 0.
 */
public abstract class CoreMetric extends AbstractEvaluationMetric
    implements StandardEvaluationMetric {

  private static final long serialVersionUID = 1;

  private static final int LABEL_WIDTH = 35; // as in the lines around it
  private static final int NUMBER_WIDTH = 12;

  private final Metric metric;
  private final String name;
  private final boolean ofMinority;

  /**
   * Makes a metric.
   *
   * @param metric what is measured
   * @param name what Weka's user reads; with underscores it names the Experimenter's column
   */
  protected CoreMetric(Metric metric, String name) {
    this.metric = metric;
    this.name = name;
    ofMinority = name.startsWith("Minority");
  }

  /** A value, or why there is none, and the class it is about. */
  private record Reading(OptionalDouble value, String reason, int minority) {}

  /** Returns the metric of the core. */
  public final Metric metric() {
    return metric;
  }

  @Override
  public boolean appliesToNominalClass() {
    return true;
  }

  @Override
  public boolean appliesToNumericClass() {
    return false;
  }

  @Override
  public String getMetricName() {
    return name;
  }

  @Override
  public String getMetricDescription() {
    return metric.sentence();
  }

  @Override
  public List<String> getStatisticNames() {
    return List.of(name.replaceAll("[ -]", "_"));
  }

  /**
   * Returns the value.
   *
   * @param statistic its name, in any case since Weka passes names in lower case, too
   * @return the value, missing where it is not defined
   */
  @Override
  public double getStatistic(String statistic) {
    if (!getStatisticNames().get(0).equalsIgnoreCase(statistic)) {
      throw new UnknownStatisticException(
          String.format(
              Locale.ROOT,
              "%s has no statistic '%s'; expected '%s'.",
              name,
              statistic,
              getStatisticNames().get(0)));
    }
    return read().value().orElse(Utils.missingValue());
  }

  @Override
  public boolean statisticIsMaximisable(String statistic) {
    return metric.higherIsBetter();
  }

  @Override
  public String toSummaryString() {
    Reading reading = read();
    String label =
        ofMinority && reading.minority() >= 0
            ? String.format(Locale.ROOT, "%s (%s)", name, className(reading.minority()))
            : name;
    String padded = Utils.padRight(label, Math.max(LABEL_WIDTH, label.length() + 1));
    return reading.value().isPresent()
        ? padded + Utils.doubleToString(reading.value().getAsDouble(), NUMBER_WIDTH, 4) + "\n"
        : padded
            + Utils.padLeft("?", NUMBER_WIDTH)
            + "     (undefined: "
            + reading.reason()
            + ")\n";
  }

  /** Does nothing: the evaluation itself records the predictions. */
  @Override
  public void updateStatsForClassifier(double[] distribution, Instance instance) {}

  /** Does nothing: the class is not a number. */
  @Override
  public void updateStatsForPredictor(double prediction, Instance instance) {}

  private Reading read() {
    try {
      Predictions test = RecordedPredictions.of(m_baseEvaluation);
      ClassScope scope = RecordedPredictions.scope(m_baseEvaluation, test);
      return new Reading(metric.of(test, scope), metric.undefinedWhere(), scope.minority());
    } catch (InvalidInputException e) {
      return new Reading(OptionalDouble.empty(), e.getMessage(), -1);
    }
  }

  private String className(int index) {
    return m_baseEvaluation.getHeader().classAttribute().value(index);
  }
}
