package io.github.counterpoise.synthesis;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.PermutationSampler;

/** How many synthetic rows each base row gets. */
public final class Allocation {

  private Allocation() {}

  /**
   * Shares rows out at random in proportion to weights: base i gets ⌊s⌋ or ⌈s⌉ rows, s = total ·
   * w[i] / Σw, and the sum is exact. With equal weights that is the paper's ⌊n/m⌋ or ⌈n/m⌉.
   *
   * <p>Systematic sampling: the bases stand on a line in random order, each as long as its s, and a
   * comb of unit spacing with a random start is laid over it.
   *
   * @param weights weight of each base, at least 0, not all 0
   * @param total rows to share out
   * @param random source of randomness
   */
  public static int[] systematic(double[] weights, int total, UniformRandomProvider random) {
    double sum = sum(weights);
    int[] order = PermutationSampler.natural(weights.length);
    PermutationSampler.shuffle(random, order);
    int[] counts = new int[weights.length];
    double start = random.nextDouble();
    double passed = 0;
    long given = 0;
    for (int i : order) {
      passed += weights[i];
      // Teeth of the comb up to here; rounding may not give a tooth too many.
      long teeth = Math.min(total, (long) Math.ceil(passed / sum * total - start));
      counts[i] = (int) Math.max(0, teeth - given);
      given += counts[i];
    }
    for (int i = order.length - 1; given < total; i--) { // a last tooth lost to rounding
      if (weights[order[i]] > 0) {
        counts[order[i]]++;
        given++;
      }
    }
    return counts;
  }

  /**
   * Shares rows out by largest remainder: everybody gets the whole part of s = total · w[i] / Σw,
   * and the rows left over go to the largest fractions, the lower index first.
   *
   * @param weights weight of each base, at least 0, not all 0
   * @param total rows to share out
   */
  public static int[] largestRemainder(double[] weights, int total) {
    double sum = sum(weights);
    int[] counts = new int[weights.length];
    double[] fractions = new double[weights.length];
    int given = 0;
    for (int i = 0; i < weights.length; i++) {
      double share = total * (weights[i] / sum);
      counts[i] = (int) share;
      fractions[i] = share - counts[i];
      given += counts[i];
    }
    int[] byFraction =
        IntStream.range(0, weights.length)
            .boxed()
            .sorted((a, b) -> Double.compare(fractions[b], fractions[a]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int i = 0; given < total; i++) {
      counts[byFraction[i]]++;
      given++;
    }
    return counts;
  }

  private static double sum(double[] weights) {
    double sum = Arrays.stream(weights).sum();
    if (!(sum > 0)) {
      throw new IllegalArgumentException("weights must not all be 0");
    }
    return sum;
  }
}
