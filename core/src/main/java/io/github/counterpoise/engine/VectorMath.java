package io.github.counterpoise.engine;

/**
 * Functions of whole arrays, in loops that the Java compiler turns into vector code. The errors are
 * a few units in the last place of 32-bit numbers; ND4J's operations take about ten times as long.
 */
final class VectorMath {
  /** Its square times the smallest positive number is above 1. */
  private static final float HUGE = 1e30f;

  /** Values whose copying costs less than a call of {@link System#arraycopy}. */
  private static final int FEW = 16;

  private VectorMath() {}

  /** Stores tanh(x[i]) in y[i] for from ≤ i &lt; to. */
  static void tanh(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = tanh(x[i]);
    }
  }

  /** Stores the sigmoid of x[i] in y[i] for from ≤ i &lt; to. */
  static void sigmoid(float[] x, float[] y, int from, int to) {
    for (int i = from; i < to; i++) {
      y[i] = 0.5f * tanh(0.5f * x[i]) + 0.5f;
    }
  }

  /** Stores x[i] where it is positive, else leak · x[i], in y[i], for i &lt; n. */
  static void rectify(float[] x, float leak, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = Math.max(x[i], leak * x[i]);
    }
  }

  /** Stores g[i] where y[i] is positive, else leak · g[i], in dx[i], for i &lt; n. */
  static void rectifierGradient(float[] y, float[] g, float leak, float[] dx, int n) {
    // A comparison would not compile to vector code.
    for (int i = 0; i < n; i++) {
      dx[i] = g[i] * Math.max(leak, Math.min(1, y[i] * HUGE * HUGE));
    }
  }

  /** Stores g[i] (1 − y[i]²) in dx[i], for y the tanh of x and i &lt; n. */
  static void tanhGradient(float[] y, float[] g, float[] dx, int n) {
    for (int i = 0; i < n; i++) {
      dx[i] = g[i] * (1 - y[i] * y[i]);
    }
  }

  /** Stores g[i] y[i] (1 − y[i]) in dx[i], for y the sigmoid of x and i &lt; n. */
  static void sigmoidGradient(float[] y, float[] g, float[] dx, int n) {
    for (int i = 0; i < n; i++) {
      dx[i] = g[i] * (y[i] * (1 - y[i]));
    }
  }

  /**
   * Stores the cross-entropies −t log p − (1 − t) log(1 − p) with p the sigmoid of the logits.
   *
   * @param x logits
   * @param t targets
   * @param loss the cross-entropies
   * @param from first index
   * @param to index after the last
   */
  static void binaryCrossEntropy(float[] x, float[] t, float[] loss, int from, int to) {
    for (int i = from; i < to; i++) {
      // max(x, 0) − x t + log(1 + exp(−|x|)); the logarithm is −log σ(|x|) = 2 artanh z with
      // z = (1 − σ) / (1 + σ), from 0 to ⅓.
      float h = tanh(0.5f * Math.abs(x[i]));
      float z = (1 - h) / (3 + h);
      float s = z * z;
      float series = 1 / 13f;
      series = series * s + 1 / 11f;
      series = series * s + 1 / 9f;
      series = series * s + 1 / 7f;
      series = series * s + 1 / 5f;
      series = series * s + 1 / 3f;
      series = series * s + 1;
      loss[i - from] = Math.max(x[i], 0) - x[i] * t[i] + 2 * z * series;
    }
  }

  /** Stores (a[i] − b[i]) · scale in c[i] for i &lt; n. */
  static void scaledDifference(float[] a, float[] b, float scale, float[] c, int n) {
    for (int i = 0; i < n; i++) {
      c[i] = (a[i] - b[i]) * scale;
    }
  }

  /** Copies n values between arrays of one type; a loop where they are few. */
  static void copy(Object from, int fromIndex, Object to, int toIndex, int n) {
    if (n < FEW && from instanceof float[] a && to instanceof float[] b) {
      for (int i = 0; i < n; i++) {
        b[toIndex + i] = a[fromIndex + i];
      }
    } else {
      System.arraycopy(from, fromIndex, to, toIndex, n);
    }
  }

  /** Rational approximation with the coefficients that Eigen uses; exact to 3e-7. */
  private static float tanh(float v) {
    float x = Math.max(-7.9f, Math.min(7.9f, v));
    float s = x * x;
    float p = -2.7607684e-16f;
    p = p * s + 2.000188e-13f;
    p = p * s - 8.604672e-11f;
    p = p * s + 5.1222973e-8f;
    p = p * s + 1.48572235e-5f;
    p = p * s + 6.3726195e-4f;
    p = p * s + 4.8935246e-3f;
    float q = 1.1982584e-6f;
    q = q * s + 1.1853471e-4f;
    q = q * s + 2.2684347e-3f;
    q = q * s + 4.893525e-3f;
    return x * p / q;
  }

  /** Stores the transpose of x, rows × columns, at an offset of y. */
  static void transpose(float[] x, int fromX, int rows, int columns, float[] y, int fromY) {
    // Blocks of 16 rows keep the written cache lines hot.
    for (int block = 0; block < rows; block += 16) {
      int end = Math.min(rows, block + 16);
      for (int j = 0; j < columns; j++) {
        for (int i = block; i < end; i++) {
          y[fromY + j * rows + i] = x[fromX + i * columns + j];
        }
      }
    }
  }
}
