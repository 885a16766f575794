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
 */
public record Cell(
    Map<Metric, Double> values, double prepareSeconds, double fitSeconds, double predictSeconds) {

  /** Copies the values. */
  public Cell {
    EnumMap<Metric, Double> copy = new EnumMap<>(Metric.class);
    copy.putAll(values);
    values = Collections.unmodifiableMap(copy);
  }

  /** Returns the cell of a contender that refused the training rows. */
  static Cell refused() {
    return new Cell(Map.of(), 0, 0, 0);
  }

  /** Returns whether nothing was measured, since the contender refused the training rows. */
  boolean isRefused() {
    return values.isEmpty();
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
