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
   * Returns Gorodkin's R_K, (c − Σ pₖtₖ) / √((1 − Σ pₖ²)(1 − Σ tₖ²)) with c the share recognised,
   * tₖ and pₖ the shares of class k in truth and prediction; with two classes it is Matthews'
   * correlation. Rows without a decision count as a further class predicted. Absent where all
   * weight is of one class, or is predicted as one.
   */
  static OptionalDouble correlation(ConfusionMatrix matrix) {
    double total = matrix.total();
    double cross = 0;
    double predictedSquares = 0;
    double actualSquares = 0;
    int predictedClasses = 0;
    int actualClasses = 0;
    for (int k = 0; k <= matrix.classes(); k++) {
      double p = total > 0 ? matrix.predicted(k) / total : 0; // shares: no unit of weight counts
      double t = total > 0 && k < matrix.classes() ? matrix.actual(k) / total : 0;
      predictedClasses += p > 0 ? 1 : 0;
      actualClasses += t > 0 ? 1 : 0;
      cross += p * t;
      predictedSquares += p * p;
      actualSquares += t * t;
    }
    double spread = (1 - predictedSquares) * (1 - actualSquares);
    return predictedClasses > 1 && actualClasses > 1 && spread > 0
        ? OptionalDouble.of((matrix.correct() / total - cross) / Math.sqrt(spread))
        : OptionalDouble.empty();
  }
}
