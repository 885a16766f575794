package io.github.counterpoise.evaluate.compare;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A metric in each test fold of one or more cross-validations.
 *
 * @param perRun folds of each cross-validation, at least 2; 0 where nothing is known
 * @param values one value per fold, cross-validation by cross-validation, absent where the metric
 *     is not defined
 */
public record FoldValues(int perRun, List<OptionalDouble> values) {

  /** No folds are known. */
  public static final FoldValues UNKNOWN = new FoldValues(0, List.of());

  /** Copies the values. */
  public FoldValues {
    values = List.copyOf(values);
  }

  /**
   * Returns by which share of the folds' variance their mean varies, 1 / n + 1 / (k − 1): more than
   * the usual 1 / n, since the training parts of folds overlap; test and training rows are as 1 to
   * k − 1 (C. Nadeau and Y. Bengio (2003): Inference for the generalization error, Machine Learning
   * 52, 239–281).
   *
   * @param folds number of folds that are averaged, n, at least 1
   * @param perRun folds of each cross-validation, k, at least 2
   */
  public static double share(int folds, int perRun) {
    return 1.0 / folds + 1.0 / (perRun - 1);
  }
}
