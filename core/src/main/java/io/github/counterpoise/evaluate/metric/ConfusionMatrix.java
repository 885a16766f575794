package io.github.counterpoise.evaluate.metric;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How much weight of each class was taken for which class.
 *
 * @param weights [actual][predicted] with one more column at the end for rows without a decision
 */
public record ConfusionMatrix(double[][] weights) {

  /** Copies the matrix and checks its width. */
  public ConfusionMatrix {
    weights = Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
    for (double[] row : weights) {
      if (row.length != weights.length + 1) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "%d classes need %d columns, found %d",
                weights.length,
                weights.length + 1,
                row.length));
      }
    }
  }

  /**
   * Counts predictions.
   *
   * @param predictions the predictions
   */
  public static ConfusionMatrix of(Predictions predictions) {
    int classes = predictions.classes();
    double[][] weights = new double[classes][classes + 1];
    for (int row = 0; row < predictions.size(); row++) {
      int decided = predictions.predicted()[row];
      int column = decided == Predictions.NONE ? classes : decided;
      weights[predictions.actual()[row]][column] += predictions.weights()[row];
    }
    return new ConfusionMatrix(weights);
  }

  /** Returns the number of class labels. */
  public int classes() {
    return weights.length;
  }

  /** Returns the weight of all rows. */
  public double total() {
    return Arrays.stream(weights).flatMapToDouble(Arrays::stream).sum();
  }

  /**
   * Returns the weight of the rows of a class.
   *
   * @param c index of the class
   */
  public double actual(int c) {
    return Arrays.stream(weights[c]).sum();
  }

  /**
   * Returns the weight of the rows taken for a class.
   *
   * @param c index of the class, or the number of classes for rows without a decision
   */
  public double predicted(int c) {
    return Arrays.stream(weights).mapToDouble(row -> row[c]).sum();
  }

  /**
   * Returns the weight of the rows of a class that were recognised.
   *
   * @param c index of the class
   */
  public double truePositives(int c) {
    return weights[c][c];
  }

  /** Returns the weight of all rows that were recognised. */
  public double correct() {
    double sum = 0;
    for (int c = 0; c < weights.length; c++) {
      sum += weights[c][c];
    }
    return sum;
  }

  /**
   * Returns the share of the rows taken for a class that are of it: TP / (TP + FP); absent where
   * none was taken for it.
   *
   * @param c index of the class
   */
  public OptionalDouble precision(int c) {
    return ratio(truePositives(c), predicted(c));
  }

  /**
   * Returns the share of the rows of a class that were recognised: TP / (TP + FN); absent where it
   * has no rows.
   *
   * @param c index of the class
   */
  public OptionalDouble recall(int c) {
    return ratio(truePositives(c), actual(c));
  }

  /**
   * Returns the share of the rows of other classes that were not taken for a class: TN / (TN + FP);
   * absent where there are none.
   *
   * @param c index of the class
   */
  public OptionalDouble specificity(int c) {
    double others = 0; // summed up, since a difference of sums may miss 0 by rounding
    double rightly = 0;
    for (int actual = 0; actual < weights.length; actual++) {
      for (int decided = 0; actual != c && decided < weights[actual].length; decided++) {
        others += weights[actual][decided];
        rightly += decided == c ? 0 : weights[actual][decided];
      }
    }
    return ratio(rightly, others);
  }

  /**
   * Returns the harmonic mean of precision and recall as 2 TP / (2 TP + FP + FN): 0, not absent,
   * where the class has rows but none was taken for it, since leaving such folds out would flatter
   * the classifier. Absent where the class has no rows.
   *
   * @param c index of the class
   */
  public OptionalDouble f1(int c) {
    return actual(c) > 0
        ? ratio(2 * truePositives(c), predicted(c) + actual(c))
        : OptionalDouble.empty();
  }

  private static OptionalDouble ratio(double part, double whole) {
    return whole > 0 ? OptionalDouble.of(part / whole) : OptionalDouble.empty();
  }
}
