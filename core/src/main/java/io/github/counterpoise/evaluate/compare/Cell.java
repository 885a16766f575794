package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.evaluate.metric.Metric;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What was measured in one cell.
 *
 * @param values the metrics that are defined there
 * @param prepareSeconds time of making rows, shared by all classifiers of the fold
 * @param fitSeconds time of training
 * @param predictSeconds time of predicting
 * @param refusal why nothing was measured: what contender or classifier said; empty otherwise
 */
public record Cell(
    Map<Metric, Double> values,
    double prepareSeconds,
    double fitSeconds,
    double predictSeconds,
    String refusal) {

  /** Copies the values. */
  public Cell {
    EnumMap<Metric, Double> copy = new EnumMap<>(Metric.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  /** Returns a cell in which everything was measured that is defined. */
  static Cell measured(
      Map<Metric, Double> values, double prepareSeconds, double fitSeconds, double predictSeconds) {
    return new Cell(values, prepareSeconds, fitSeconds, predictSeconds, "");
  }

  /** Returns the cell of a contender or classifier that refused the rows of the fold. */
  static Cell refused(String reason, double prepareSeconds) {
    String line = reason.strip().replaceAll("\\s+", " "); // a cell is a line of a results file
    return new Cell(Map.of(), prepareSeconds, 0, 0, line);
  }

  /** Returns whether nothing was measured, since contender or classifier refused the fold. */
  public boolean isRefused() {
    return !refusal.isEmpty();
  }

  /**
   * Returns a metric, absent where it is not defined.
   *
   * @param metric which
   */
  public OptionalDouble value(Metric metric) {
    Double value = values.get(metric);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }
}
