package io.github.counterpoise.evaluate.metric;

import java.util.Arrays;
import java.util.OptionalDouble;

/** How far predicted probabilities are from what happened. */
final class ProbabilityErrors {

  /**
   * Probabilities below count as this, so that one sure mistake does not make the mean infinite.
   */
  private static final double LEAST_PROBABILITY = 1e-15;

  private static final int BINS = 10;

  private ProbabilityErrors() {}

  /** Returns ½ Σ over classes (p − y)², averaged over rows. */
  static OptionalDouble brier(Predictions predictions) {
    double sum = 0;
    for (int row = 0; row < predictions.size(); row++) {
      double squares = 0;
      for (int c = 0; c < predictions.classes(); c++) {
        double y = predictions.actual()[row] == c ? 1 : 0;
        double error = predictions.probabilities()[row][c] - y;
        squares += error * error;
      }
      sum += predictions.weights()[row] * squares / 2;
    }
    return mean(sum, predictions);
  }

  /** Returns −log p of the true class, averaged over rows. */
  static OptionalDouble logLoss(Predictions predictions) {
    double sum = 0;
    for (int row = 0; row < predictions.size(); row++) {
      double p = predictions.probabilities()[row][predictions.actual()[row]];
      sum -= predictions.weights()[row] * Math.log(Math.max(Math.min(p, 1), LEAST_PROBABILITY));
    }
    return mean(sum, predictions);
  }

  /**
   * Returns the expected calibration error of a class: rows go into ten bins of equal width by
   * their probability of the class, and the distance between mean probability and share of the
   * class is averaged over the bins by their weight.
   */
  static OptionalDouble calibration(Predictions predictions, int positive) {
    double[] excess = new double[BINS]; // Σ weight × (probability − truth)
    for (int row = 0; row < predictions.size(); row++) {
      double p = predictions.probabilities()[row][positive];
      double y = predictions.actual()[row] == positive ? 1 : 0;
      excess[Math.min((int) (p * BINS), BINS - 1)] += predictions.weights()[row] * (p - y);
    }
    return mean(Arrays.stream(excess).map(Math::abs).sum(), predictions);
  }

  private static OptionalDouble mean(double sum, Predictions predictions) {
    double total = Arrays.stream(predictions.weights()).sum();
    return total > 0 ? OptionalDouble.of(sum / total) : OptionalDouble.empty();
  }
}
