package io.github.counterpoise.train;

import java.util.Arrays;

/**
 * Probabilities of what a network returns before its last activation. The largest logit is taken
 * off first, so that no exponential overflows.
 */
public final class Softmax {

  private Softmax() {}

  /**
   * Returns the probabilities of logits.
   *
   * @param logits one per class, at least one finite; −∞ for a class that cannot be
   * @return one per class, adding up to 1
   */
  public static double[] of(double[] logits) {
    double most = Arrays.stream(logits).max().orElse(0);
    double total = Arrays.stream(logits).map(x -> Math.exp(x - most)).sum();
    return Arrays.stream(logits).map(x -> Math.exp(x - most) / total).toArray();
  }

  /**
   * Returns the probabilities of logits in 32 bits.
   *
   * @param logits one per class, all finite
   * @return one per class, adding up to 1
   */
  public static double[] of(float[] logits) {
    return of(doubles(logits));
  }

  /**
   * Returns the logarithms of the probabilities of logits.
   *
   * @param logits one per class, all finite
   * @return one per class
   */
  public static double[] logs(float[] logits) {
    double[] x = doubles(logits);
    double most = Arrays.stream(x).max().orElse(0);
    double total = most + Math.log(Arrays.stream(x).map(v -> Math.exp(v - most)).sum());
    return Arrays.stream(x).map(v -> v - total).toArray();
  }

  /**
   * Replaces a block of logits by their probabilities.
   *
   * @param x a row
   * @param from first index of the block
   * @param to the index behind its last
   */
  public static void inPlace(float[] x, int from, int to) {
    double most = Double.NEGATIVE_INFINITY;
    for (int j = from; j < to; j++) {
      most = Math.max(most, x[j]);
    }
    double sum = 0;
    for (int j = from; j < to; j++) {
      sum += Math.exp(x[j] - most);
    }
    for (int j = from; j < to; j++) {
      x[j] = (float) (Math.exp(x[j] - most) / sum);
    }
  }

  private static double[] doubles(float[] values) {
    double[] doubles = new double[values.length];
    for (int i = 0; i < doubles.length; i++) {
      doubles[i] = values[i];
    }
    return doubles;
  }
}
