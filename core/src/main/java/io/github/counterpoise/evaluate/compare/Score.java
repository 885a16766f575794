package io.github.counterpoise.evaluate.compare;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/**
 * A metric over all test folds.
 *
 * @param mean mean over the folds in which it is defined, {@code NaN} if there are none
 * @param deviation standard deviation over those folds, {@code NaN} if there are fewer than two
 * @param defined number of folds in which it is defined
 * @param folds number of folds
 */
public record Score(double mean, double deviation, int defined, int folds) {

  /**
   * Summarises a metric.
   *
   * @param values one value per fold
   */
  public static Score of(List<OptionalDouble> values) {
    double[] known = values.stream().flatMapToDouble(OptionalDouble::stream).toArray();
    double mean = Arrays.stream(known).average().orElse(Double.NaN);
    double squares = Arrays.stream(known).map(v -> (v - mean) * (v - mean)).sum();
    double deviation = known.length < 2 ? Double.NaN : Math.sqrt(squares / (known.length - 1));
    return new Score(mean, deviation, known.length, values.size());
  }

  /** Returns whether it is defined in every fold. */
  public boolean isComplete() {
    return defined == folds;
  }
}
