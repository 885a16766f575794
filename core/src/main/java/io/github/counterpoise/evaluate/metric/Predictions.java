package io.github.counterpoise.evaluate.metric;

import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * What a classifier said about test rows, beside the truth.
 *
 * @param actual [row] index of the true class
 * @param probabilities [row][class] the predicted distribution; all 0 where the classifier abstains
 * @param predicted [row] index of the class decided for, {@link #NONE} where there was no decision
 * @param weights [row] weight, at least 0
 */
public record Predictions(
    int[] actual, double[][] probabilities, int[] predicted, double[] weights) {

  /** Stands for "no decision"; it counts as an error. */
  public static final int NONE = -1;

  /** Checks that every row has all entries, and every class a number. */
  public Predictions {
    int rows = actual.length;
    if (probabilities.length != rows || predicted.length != rows || weights.length != rows) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d rows with %d distributions, %d decisions and %d weights",
              rows,
              probabilities.length,
              predicted.length,
              weights.length));
    }
    for (int row = 0; row < rows; row++) {
      for (double p : probabilities[row]) {
        if (!(p >= 0 && p <= 1 + 1e-6)) {
          throw new IllegalArgumentException(
              String.format(Locale.ROOT, "Row %d has probability %s; expected 0 to 1", row + 1, p));
        }
      }
    }
  }

  /**
   * Takes the likeliest class of each row as the decision, the first where several are likeliest.
   *
   * @param test the rows; all have a class
   * @param probabilities [row][class] the predicted distributions
   */
  public static Predictions of(Table test, double[][] probabilities) {
    int[] predicted = Arrays.stream(probabilities).mapToInt(Predictions::likeliest).toArray();
    return of(test, probabilities, predicted);
  }

  /**
   * Puts distributions and decisions beside the truth.
   *
   * @param test the rows; all have a class
   * @param probabilities [row][class] the predicted distributions
   * @param predicted [row] the decisions
   */
  public static Predictions of(Table test, double[][] probabilities, int[] predicted) {
    int[] actual = new int[test.rows()];
    double[] weights = new double[test.rows()];
    for (int row = 0; row < actual.length; row++) {
      actual[row] = test.classOf(row);
      weights[row] = test.weight(row);
      if (actual[row] < 0) {
        throw new IllegalArgumentException("Test row " + (row + 1) + " has no class");
      }
    }
    return new Predictions(actual, probabilities, predicted, weights);
  }

  /**
   * Returns the likeliest class, the first where several are, {@link #NONE} where all are 0.
   *
   * @param distribution probability of each class
   */
  public static int likeliest(double[] distribution) {
    int best = NONE;
    double most = 0;
    for (int c = 0; c < distribution.length; c++) {
      if (distribution[c] > most) {
        most = distribution[c];
        best = c;
      }
    }
    return best;
  }

  /**
   * Puts predictions one after another.
   *
   * @param parts predictions of the same classes
   */
  public static Predictions join(List<Predictions> parts) {
    return new Predictions(
        parts.stream().flatMapToInt(p -> Arrays.stream(p.actual)).toArray(),
        parts.stream().flatMap(p -> Arrays.stream(p.probabilities)).toArray(double[][]::new),
        parts.stream().flatMapToInt(p -> Arrays.stream(p.predicted)).toArray(),
        parts.stream().flatMapToDouble(p -> Arrays.stream(p.weights)).toArray());
  }

  /** Returns the number of rows. */
  public int size() {
    return actual.length;
  }

  /** Returns the number of class labels, those without rows included. */
  public int classes() {
    return size() == 0 ? 0 : probabilities[0].length;
  }

  /** Returns the confusion matrix. */
  public ConfusionMatrix confusion() {
    return ConfusionMatrix.of(this);
  }
}
