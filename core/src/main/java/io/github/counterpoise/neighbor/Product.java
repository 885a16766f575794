package io.github.counterpoise.neighbor;

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
    start(block.norms(), terms[0], terms[1], a[0], a[1], b[0], b[1], sumsA, sumsB, size);
    for (int t = 2; t < terms.length; t += 2) {
      add(terms[t], terms[t + 1], a[t], a[t + 1], b[t], b[t + 1], sumsA, sumsB, size);
    }
  }

  private static void start(
      float[] norms,
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
      float norm = norms[i];
      float xi = x[i];
      float yi = y[i];
      sumsA[i] = norm + xi * ax + yi * ay;
      sumsB[i] = norm + xi * bx + yi * by;
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
}
