package io.github.counterpoise.engine;

/**
 * Functions of whole arrays, in loops that the Java compiler turns into vector code. The errors are
 * a few units in the last place of 32-bit numbers; ND4J's operations take about ten times as long.
 */
final class VectorMath {
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
