package io.github.counterpoise.engine;

import org.nd4j.autodiff.samediff.SDVariable;

/** Mean squared error. */
final class SquaredError extends LossOp {

  SquaredError(SDVariable a, SDVariable b) {
    super(a, b);
  }

  @Override
  double evaluate(HostArray y, HostArray t, HostArray gradient, long[] shape) {
    int n = y.length();
    return y.single()
        ? evaluate(y.floats(), t.floats(), gradient.floats(), n)
        : evaluate(y.doubles(), t.doubles(), gradient.doubles(), n);
  }

  private static double evaluate(float[] y, float[] t, float[] gradient, int n) {
    float scale = 2f / n;
    double sum = 0;
    for (int i = 0; i < n; i++) {
      float d = y[i] - t[i];
      gradient[i] = scale * d;
      sum += (double) d * d;
    }
    return sum / n;
  }

  private static double evaluate(double[] y, double[] t, double[] gradient, int n) {
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double d = y[i] - t[i];
      gradient[i] = 2 * d / n;
      sum += d * d;
    }
    return sum / n;
  }

  @Override
  SDVariable byTargets(SDVariable byPredictions) {
    return byPredictions.neg();
  }
}
