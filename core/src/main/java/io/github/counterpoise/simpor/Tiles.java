package io.github.counterpoise.simpor;

/**
 * Loops over the rows of a tile, each short enough that HotSpot turns it into vector instructions:
 * longer bodies exceed its unrolling limit and run as scalar code. None adds up over rows in an
 * order of its own choosing, so that results are the same on every machine.
 */
final class Tiles {

  /**
   * Exponents below this count as this one. e⁻⁶⁴ is 2·10⁻²⁸: next to the largest term, which is 1,
   * not even a million of them show.
   */
  private static final double LOWEST = -64;

  private static final double HALVED = 1.0 / 128; // seven squarings undo it
  private static final double SHIFT = 0.25; // moves [-64/128, 0] to [-1/4, 1/4]
  private static final double UNSHIFT = Math.exp(-SHIFT);

  private Tiles() {}

  /** squares += (y − x)². */
  static void addSquares(double[] y, double x, double[] squares, int rows) {
    for (int i = 0; i < rows; i++) {
      double a = y[i] - x;
      squares[i] = squares[i] + a * a;
    }
  }

  /** squares += (y0 − x0)² + (y1 − x1)². */
  static void addSquares(
      double[] y0, double[] y1, double x0, double x1, double[] squares, int rows) {
    for (int i = 0; i < rows; i++) {
      double a = y0[i] - x0;
      double b = y1[i] - x1;
      squares[i] = squares[i] + a * a + b * b;
    }
  }

  /** squares += m (y − x)², m being 1 or 0. */
  static void addMaskedSquares(double[] y, double[] m, double x, double[] squares, int rows) {
    for (int i = 0; i < rows; i++) {
      double a = (y[i] - x) * m[i];
      squares[i] = squares[i] + a * a;
    }
  }

  /** sums += factor · m. */
  static void addScaled(double[] m, double factor, double[] sums, int rows) {
    for (int i = 0; i < rows; i++) {
      sums[i] = sums[i] + factor * m[i];
    }
  }

  /** Returns the least of the first values. */
  static double least(double[] values, int rows) {
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < rows; i++) {
      if (values[i] < least) {
        least = values[i];
      }
    }
    return least;
  }

  /**
   * weights = exp(−scale · (squares − least)), to about 10⁻¹², for squares of at least {@code
   * least}: a polynomial of degree 10 in 1/128 of the exponent, then seven squarings. Four times as
   * fast as {@link Math#exp}, which is computed one by one.
   */
  static void exponentials(
      double[] squares, double least, double scale, double[] weights, double[] scratch, int rows) {
    double[] t = scratch;
    for (int i = 0; i < rows; i++) {
      t[i] = Math.max((least - squares[i]) * scale, LOWEST) * HALVED + SHIFT;
    }
    // Σ tⁿ/n! for n = 10 … 0, two or three terms a loop.
    for (int i = 0; i < rows; i++) {
      double x = t[i];
      weights[i] = ((x * (1.0 / 3628800) + 1.0 / 362880) * x + 1.0 / 40320) * x + 1.0 / 5040;
    }
    horner(t, 1.0 / 720, 1.0 / 120, weights, rows);
    horner(t, 1.0 / 24, 1.0 / 6, weights, rows);
    horner(t, 1.0 / 2, 1, weights, rows);
    for (int i = 0; i < rows; i++) {
      double x = (weights[i] * t[i] + 1) * UNSHIFT;
      x = x * x;
      x = x * x;
      weights[i] = x * x;
    }
    for (int i = 0; i < rows; i++) {
      double x = weights[i];
      x = x * x;
      x = x * x;
      x = x * x;
      weights[i] = x * x;
    }
  }

  private static void horner(double[] t, double a, double b, double[] sums, int rows) {
    for (int i = 0; i < rows; i++) {
      double x = t[i];
      sums[i] = (sums[i] * x + a) * x + b;
    }
  }

  /** Returns Σ a. */
  static double sum(double[] a, int rows) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    int i = 0;
    for (; i + 3 < rows; i += 4) {
      sum0 += a[i];
      sum1 += a[i + 1];
      sum2 += a[i + 2];
      sum3 += a[i + 3];
    }
    for (; i < rows; i++) {
      sum0 += a[i];
    }
    return (sum0 + sum1) + (sum2 + sum3);
  }

  /** Returns Σ w y. */
  static double dot(double[] w, double[] y, int rows) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += w[i] * y[i];
    }
    return sum;
  }

  /** sums[at … at + 3] = Σ w y0, Σ w y1, …: four independent chains hide the adder's latency. */
  static void dots(
      double[] w,
      double[] y0,
      double[] y1,
      double[] y2,
      double[] y3,
      double[] sums,
      int at,
      int rows) {
    double sum0 = 0;
    double sum1 = 0;
    double sum2 = 0;
    double sum3 = 0;
    for (int i = 0; i < rows; i++) {
      double weight = w[i];
      sum0 += weight * y0[i];
      sum1 += weight * y1[i];
      sum2 += weight * y2[i];
      sum3 += weight * y3[i];
    }
    sums[at] = sum0;
    sums[at + 1] = sum1;
    sums[at + 2] = sum2;
    sums[at + 3] = sum3;
  }
}
