package io.github.counterpoise.evaluate.metric;

import java.util.OptionalDouble;
import java.util.function.IntFunction;

/** Values of classes joined into one, absent where one of them is. */
final class Averages {

  private Averages() {}

  static OptionalDouble mean(int[] classes, IntFunction<OptionalDouble> value) {
    double sum = 0;
    for (int c : classes) {
      OptionalDouble own = value.apply(c);
      if (own.isEmpty()) {
        return own;
      }
      sum += own.getAsDouble();
    }
    return OptionalDouble.of(sum / classes.length);
  }

  static OptionalDouble geometric(int[] classes, IntFunction<OptionalDouble> value) {
    double product = 1;
    for (int c : classes) {
      OptionalDouble own = value.apply(c);
      if (own.isEmpty()) {
        return own;
      }
      product *= Math.pow(own.getAsDouble(), 1.0 / classes.length);
    }
    return OptionalDouble.of(product);
  }

  static OptionalDouble root(OptionalDouble a, OptionalDouble b) {
    return a.isPresent() && b.isPresent()
        ? OptionalDouble.of(Math.sqrt(a.getAsDouble() * b.getAsDouble()))
        : OptionalDouble.empty();
  }

  /**
   * Returns Gorodkin's R_K, (c·s − Σ pₖtₖ) / √((s² − Σ pₖ²)(s² − Σ tₖ²)) with c the weight
   * recognised, s that of all rows, tₖ and pₖ those of class k in truth and prediction; with two
   * classes it is Matthews' correlation. Rows without a decision count as a further class
   * predicted.
   */
  static OptionalDouble correlation(ConfusionMatrix matrix) {
    double s = matrix.total();
    double cross = 0;
    double predictedSquares = 0;
    double actualSquares = 0;
    for (int k = 0; k <= matrix.classes(); k++) {
      double p = matrix.predicted(k);
      double t = k < matrix.classes() ? matrix.actual(k) : 0;
      cross += p * t;
      predictedSquares += p * p;
      actualSquares += t * t;
    }
    double spread = (s * s - predictedSquares) * (s * s - actualSquares);
    return spread > 0
        ? OptionalDouble.of((matrix.correct() * s - cross) / Math.sqrt(spread))
        : OptionalDouble.empty();
  }
}
