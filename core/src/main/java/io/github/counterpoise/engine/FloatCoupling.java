package io.github.counterpoise.engine;

/**
 * The coupling in 32-bit arithmetic, in loops that compile to vector code. The exponential is a
 * polynomial of an argument halved until it lies within ±½, squared as often: exact to a few units
 * in the last place.
 */
final class FloatCoupling implements CouplingMath {

  private final float bound;
  private final int channels;
  private final int perCase;
  private final int squarings;

  FloatCoupling(double bound, int channels, int perCase) {
    this.bound = (float) bound;
    this.channels = channels;
    this.perCase = perCase;
    this.squarings = Math.max(0, (int) Math.ceil(Math.log(bound) / Math.log(2)) + 1);
  }

  /** Numbers that move x, apart: tanh(r / c), eˢ and t. */
  private record Apart(float[] tanh, float[] stretch, float[] shift) {}

  private Apart apart(float[] by, int n) {
    float[] tanh = new float[n];
    float[] shift = new float[n];
    float inverse = 1 / bound;
    for (int i = 0, from = 0; i < n; i += channels, from += 2 * channels) {
      for (int c = 0; c < channels; c++) {
        tanh[i + c] = by[from + c] * inverse;
        shift[i + c] = by[from + channels + c];
      }
    }
    VectorMath.tanh(tanh, tanh, 0, n);
    float[] stretch = new float[n];
    exponential(tanh, bound / (1 << squarings), stretch, n);
    for (int k = 0; k < squarings; k++) {
      square(stretch, n);
    }
    return new Apart(tanh, stretch, shift);
  }

  /** Stores exp(factor · x[i]), |factor · x[i]| ≤ ½. */
  private static void exponential(float[] x, float factor, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      float v = factor * x[i];
      float p = 1 / 5040f;
      p = p * v + 1 / 720f;
      p = p * v + 1 / 120f;
      p = p * v + 1 / 24f;
      p = p * v + 1 / 6f;
      p = p * v + 0.5f;
      p = p * v + 1;
      y[i] = p * v + 1;
    }
  }

  private static void square(float[] x, int n) {
    for (int i = 0; i < n; i++) {
      x[i] = x[i] * x[i];
    }
  }

  @Override
  public void forward(Object x, Object by, Object y, Object sums, int cases) {
    int n = cases * perCase;
    Apart a = apart((float[]) by, n);
    move((float[]) x, a.stretch, a.shift, (float[]) y, n);
    for (int k = 0; k < cases; k++) {
      double sum = 0;
      for (int i = k * perCase; i < (k + 1) * perCase; i++) {
        sum += a.tanh[i];
      }
      ((float[]) sums)[k] = (float) (bound * sum);
    }
  }

  private static void move(float[] x, float[] stretch, float[] shift, float[] y, int n) {
    for (int i = 0; i < n; i++) {
      y[i] = x[i] * stretch[i] + shift[i];
    }
  }

  @Override
  public void inverse(Object y, Object by, Object x, int cases) {
    int n = cases * perCase;
    Apart a = apart((float[]) by, n);
    moveBack((float[]) y, a.stretch, a.shift, (float[]) x, n);
  }

  private static void moveBack(float[] y, float[] stretch, float[] shift, float[] x, int n) {
    for (int i = 0; i < n; i++) {
      x[i] = (y[i] - shift[i]) / stretch[i];
    }
  }

  @Override
  public void gradient(Object x, Object by, Object g, Object d, Object dx, Object dby, int cases) {
    int n = cases * perCase;
    Apart a = apart((float[]) by, n);
    float[] byScale = new float[n];
    for (int k = 0; k < cases; k++) {
      byScale(
          new float[][] {(float[]) x, (float[]) g, a.tanh, a.stretch, (float[]) dx, byScale},
          ((float[]) d)[k],
          k * perCase,
          (k + 1) * perCase);
    }
    float[] target = (float[]) dby;
    float[] byShift = (float[]) g;
    for (int i = 0, to = 0; i < n; i += channels, to += 2 * channels) {
      for (int c = 0; c < channels; c++) {
        target[to + c] = byScale[i + c];
        target[to + channels + c] = byShift[i + c];
      }
    }
  }

  private static void byScale(float[][] arrays, float d, int from, int to) {
    float[] x = arrays[0];
    float[] g = arrays[1];
    float[] tanh = arrays[2];
    float[] stretch = arrays[3];
    float[] dx = arrays[4];
    float[] byScale = arrays[5];
    for (int i = from; i < to; i++) {
      float along = g[i] * stretch[i];
      dx[i] = along;
      byScale[i] = (along * x[i] + d) * (1 - tanh[i] * tanh[i]);
    }
  }
}
