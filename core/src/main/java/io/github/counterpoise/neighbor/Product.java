package io.github.counterpoise.neighbor;

import java.util.Arrays;

/**
 * The inner loops of the blocked product: short enough that the JIT compiler unrolls them and turns
 * them into vector instructions. Two queries and two terms at a time is what measured fastest among
 * the shapes that HotSpot vectorises reliably; longer bodies exceed its unrolling limit and run as
 * scalar code. Plain multiplications and additions, as {@link Math#fma} is very slow on processors
 * (and emulators) without the instruction, and not faster here, where memory traffic is the bound.
 */
final class Product {
  private Product() {}

  /**
   * Sums all terms for two queries.
   *
   * @param block the references
   * @param a coefficients of the first query's terms
   * @param b coefficients of the second query's terms
   * @param sumsA receives the first query's sums, one per reference
   * @param sumsB receives the second query's sums, one per reference
   */
  static void sum(Block block, float[] a, float[] b, float[] sumsA, float[] sumsB) {
    float[][] terms = block.terms();
    int size = block.size();
    System.arraycopy(block.norms(), 0, sumsA, 0, size);
    System.arraycopy(block.norms(), 0, sumsB, 0, size);
    for (int t = 0; t < terms.length; t += 2) {
      add(terms[t], terms[t + 1], a[t], a[t + 1], b[t], b[t + 1], sumsA, sumsB, size);
    }
  }

  private static void add(
      float[] x,
      float[] y,
      float ax,
      float ay,
      float bx,
      float by,
      float[] sumsA,
      float[] sumsB,
      int size) {
    for (int i = 0; i < size; i++) {
      float xi = x[i];
      float yi = y[i];
      sumsA[i] = sumsA[i] + xi * ax + yi * ay;
      sumsB[i] = sumsB[i] + xi * bx + yi * by;
    }
  }

  /**
   * Marks the references at which any of four sums is below its threshold: a number x is below 0
   * exactly if |x| − x is above.
   *
   * @param sums four arrays of sums, one per reference
   * @param thresholds four finite thresholds or positive infinity
   * @param marks receives for each reference 0 if no sum is below its threshold, else more than 0
   * @param size number of references
   */
  static void markBelow(float[][] sums, float[] thresholds, float[] marks, int size) {
    Arrays.fill(marks, 0, size, 0);
    mark(sums[0], sums[1], thresholds[0], thresholds[1], marks, size);
    mark(sums[2], sums[3], thresholds[2], thresholds[3], marks, size);
  }

  private static void mark(float[] a, float[] b, float atA, float atB, float[] marks, int size) {
    for (int i = 0; i < size; i++) {
      float x = a[i] - atA;
      float y = b[i] - atB;
      marks[i] = marks[i] + (Math.abs(x) - x) + (Math.abs(y) - y);
    }
  }
}
