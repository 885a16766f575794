package io.github.counterpoise.neighbor;

import java.util.Arrays;

/**
 * A number that at least so many of many sums do not exceed, close to the least one. The sums are
 * dealt out to {@value #HANDS} hands, whose minima the JIT compiler finds with vector instructions;
 * as many minima as wanted are as many sums.
 */
final class SmallSums {
  private static final int HANDS = 64;
  private static final int MOST = HANDS / 4; // more would often meet in one hand

  private final float[] minima = new float[HANDS];
  private final float[] least = new float[MOST];

  /**
   * Returns the number.
   *
   * @param sums the sums
   * @param size how many there are
   * @param wanted how many are at most the number, at least 1
   * @return the number; infinity where too many are wanted, or a sum is not a number
   */
  float atMost(float[] sums, int size, int wanted) {
    if (wanted > MOST || size < HANDS) {
      return Float.POSITIVE_INFINITY;
    }
    System.arraycopy(sums, 0, minima, 0, HANDS);
    int at = HANDS;
    for (; at + HANDS <= size; at += HANDS) {
      deal(sums, at);
    }
    Arrays.fill(least, 0, wanted, Float.POSITIVE_INFINITY);
    for (float sum : minima) {
      if (sum < least[wanted - 1]) {
        insert(sum, wanted);
      }
    }
    return least[wanted - 1];
  }

  private void deal(float[] sums, int from) {
    for (int i = 0; i < HANDS; i++) {
      minima[i] = Math.min(minima[i], sums[from + i]);
    }
  }

  private void insert(float sum, int wanted) {
    int place = wanted - 1;
    for (; place > 0 && least[place - 1] > sum; place--) {
      least[place] = least[place - 1];
    }
    least[place] = sum;
  }
}
