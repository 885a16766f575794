package io.github.counterpoise.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class VectorMathTest {
  private static final int N = 2001;

  /** −50 to 50 in steps of 0.05. */
  private static float[] line() {
    float[] x = new float[N];
    for (int i = 0; i < N; i++) {
      x[i] = (i - N / 2) / 20f;
    }
    return x;
  }

  @Test
  void functionsAreExactToThirtyTwoBits() {
    float[] x = line();
    float[] tanh = new float[N];
    float[] sigmoid = new float[N];
    VectorMath.tanh(x, tanh, 0, N);
    VectorMath.sigmoid(x, sigmoid, 0, N);
    for (int i = 0; i < N; i++) {
      assertEquals(Math.tanh(x[i]), tanh[i], 4e-7, "tanh " + x[i]);
      assertEquals(1 / (1 + Math.exp(-x[i])), sigmoid[i], 4e-7, "sigmoid " + x[i]);
    }
  }

  @Test
  void crossEntropiesAreExactForAllLogits() {
    float[] x = line();
    float[] t = new float[N];
    float[] loss = new float[N];
    for (int i = 0; i < N; i++) {
      t[i] = i % 4 / 3f;
    }
    VectorMath.binaryCrossEntropy(x, t, loss, 0, N);
    for (int i = 0; i < N; i++) {
      double exact =
          Math.max(x[i], 0) - (double) x[i] * t[i] + Math.log1p(Math.exp(-Math.abs(x[i])));
      assertEquals(exact, loss[i], 3e-7 * Math.max(1, Math.abs(x[i])), "logit " + x[i]);
    }
  }

  @Test
  void rectifiersKnowTheSignOfTheSmallestNumbers() {
    float[] x = {-2, -Float.MIN_VALUE, 0, Float.MIN_VALUE, 3, Float.NaN};
    float[] y = new float[6];
    float[] dx = new float[6];
    float[] g = {5, 5, 5, 5, 5, 5};
    VectorMath.rectify(x, 0.2f, y, 6);
    assertEquals(-0.4f, y[0]);
    assertEquals(3, y[4]);
    assertTrue(Float.isNaN(y[5]));
    VectorMath.rectifierGradient(x, g, 0.2f, dx, 5);
    assertArrayEquals(new float[] {1, 1, 1, 5, 5, 0}, dx);
    VectorMath.rectifierGradient(x, g, 0, dx, 6);
    assertArrayEquals(new float[] {0, 0, 0, 5, 5, Float.NaN}, dx);
  }
}
