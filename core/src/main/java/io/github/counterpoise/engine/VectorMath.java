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
    float p = -2.76076847742355e-16f;
    p = p * s + 2.00018790482477e-13f;
    p = p * s - 8.60467152213735e-11f;
    p = p * s + 5.12229709037114e-08f;
    p = p * s + 1.48572235717979e-05f;
    p = p * s + 6.37261928875436e-04f;
    p = p * s + 4.89352455891786e-03f;
    float q = 1.19825839466702e-06f;
    q = q * s + 1.18534705686654e-04f;
    q = q * s + 2.26843463243900e-03f;
    q = q * s + 4.89352518554385e-03f;
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
