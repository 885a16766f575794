package io.github.counterpoise.evaluate.compare;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A metric over all test folds.
 *
 * @param mean mean over the folds in which it is defined, {@code NaN} if there are none
 * @param deviation standard deviation over those folds, {@code NaN} if there are fewer than two
 * @param defined number of folds in which it is defined
 * @param folds number of folds
 * @param each its value in each fold, where that is known
 */
public record Score(double mean, double deviation, int defined, int folds, FoldValues each) {

  /**
   * Makes a score of which the folds are not known one by one.
   *
   * @param mean mean over the folds in which it is defined
   * @param deviation standard deviation over those folds
   * @param defined number of folds in which it is defined
   * @param folds number of folds
   */
  public Score(double mean, double deviation, int defined, int folds) {
    this(mean, deviation, defined, folds, FoldValues.UNKNOWN);
  }

  /**
   * Summarises a metric.
   *
   * @param each one value per fold
   */
  public static Score of(FoldValues each) {
    List<OptionalDouble> values = each.values();
    double[] known = values.stream().flatMapToDouble(OptionalDouble::stream).toArray();
    double mean = Arrays.stream(known).average().orElse(Double.NaN);
    double squares = Arrays.stream(known).map(v -> (v - mean) * (v - mean)).sum();
    double deviation = known.length < 2 ? Double.NaN : Math.sqrt(squares / (known.length - 1));
    return new Score(mean, deviation, known.length, values.size(), each);
  }

  /** Returns whether it is defined in every fold. */
  public boolean isComplete() {
    return defined == folds;
  }

  /**
   * Returns half the width of a confidence interval around the mean, t s √(1 / n + 1 / (k − 1))
   * with n − 1 degrees of freedom: Student's, widened since the training parts of folds overlap (C.
   * Nadeau and Y. Bengio (2003): Inference for the generalization error, Machine Learning 52,
   * 239–281; test and training rows are as 1 to k − 1).
   *
   * @param foldsPerRun folds of each cross-validation, k, at least 2
   * @param level probability with which the interval covers the truth, above 0 and below 1
   * @return half the width, {@code NaN} where fewer than two folds are defined or all are equal, so
   *     that nothing tells how far chance goes
   */
  public double halfWidth(int foldsPerRun, double level) {
    if (defined < 2 || deviation == 0) {
      return Double.NaN;
    }
    double t = TDistribution.of(defined - 1.0).inverseCumulativeProbability((1 + level) / 2);
    return t * deviation * Math.sqrt(FoldValues.share(defined, foldsPerRun));
  }
}
