package io.github.counterpoise.engine;

/** The coupling in 64-bit arithmetic, value by value. */
record DoubleCoupling(double bound, int channels, int perCase) implements CouplingMath {

  /** Where r of a value of x stands; t stands {@code channels} further. */
  private int place(int i) {
    return i / channels * 2 * channels + i % channels;
  }

  private double tanh(double[] by, int i) {
    return Math.tanh(by[place(i)] / bound);
  }

  private double shift(double[] by, int i) {
    return by[place(i) + channels];
  }

  @Override
  public void forward(Object x, Object by, Object y, Object sums, int cases) {
    for (int n = 0; n < cases; n++) {
      double sum = 0;
      for (int i = n * perCase; i < (n + 1) * perCase; i++) {
        double s = bound * tanh((double[]) by, i);
        ((double[]) y)[i] = ((double[]) x)[i] * Math.exp(s) + shift((double[]) by, i);
        sum += s;
      }
      ((double[]) sums)[n] = sum;
    }
  }

  @Override
  public void inverse(Object y, Object by, Object x, int cases) {
    for (int i = 0; i < cases * perCase; i++) {
      double s = bound * tanh((double[]) by, i);
      ((double[]) x)[i] = (((double[]) y)[i] - shift((double[]) by, i)) / Math.exp(s);
    }
  }

  @Override
  public void gradient(Object x, Object by, Object g, Object d, Object dx, Object dby, int cases) {
    for (int i = 0; i < cases * perCase; i++) {
      double tanh = tanh((double[]) by, i);
      double along = ((double[]) g)[i] * Math.exp(bound * tanh);
      double byScale = along * ((double[]) x)[i] + ((double[]) d)[i / perCase];
      ((double[]) dx)[i] = along;
      ((double[]) dby)[place(i)] = byScale * (1 - tanh * tanh);
      ((double[]) dby)[place(i) + channels] = ((double[]) g)[i];
    }
  }
}
