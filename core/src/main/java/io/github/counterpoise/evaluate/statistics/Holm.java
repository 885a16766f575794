package io.github.counterpoise.evaluate.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Holm's correction for the number of tests (S. Holm (1979): A simple sequentially rejective
 * multiple test procedure, Scandinavian Journal of Statistics 6, 65–70). If each test's false-alarm
 * rate holds, the chance of any false alarm among all of them is at most the level.
 */
final class Holm {

  private Holm() {}

  /**
   * Adjusts probabilities: the i-th smallest of m, from 1, becomes the largest of (m − l + 1) p_l
   * over l ≤ i, at most 1.
   *
   * @param probabilities one per test; {@code NaN} is no test and stays
   */
  static double[] adjusted(double[] probabilities) {
    double[] adjusted = probabilities.clone();
    int[] ascending =
        IntStream.range(0, adjusted.length)
            .filter(i -> !Double.isNaN(probabilities[i]))
            .boxed()
            .sorted(Comparator.comparing(i -> probabilities[i]))
            .mapToInt(Integer::intValue)
            .toArray();
    double largest = 0;
    for (int l = 0; l < ascending.length; l++) {
      double own = (ascending.length - l) * probabilities[ascending[l]];
      largest = Math.min(1, Math.max(largest, own));
      adjusted[ascending[l]] = largest;
    }
    return adjusted;
  }
}
