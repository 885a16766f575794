package io.github.counterpoise.engine;

import org.nd4j.autodiff.samediff.SDVariable;

/** Mean cross-entropy of independent yes-or-no outcomes, from logits. */
final class BinaryCrossEntropy extends LossOp {
  private static final int PIECE = 1 << 12;

  BinaryCrossEntropy(SDVariable logits, SDVariable targets) {
    super(logits, targets);
  }

  @Override
  double evaluate(HostArray y, HostArray t, HostArray gradient, long[] shape) {
    int n = y.length();
    double sum = 0;
    if (y.single()) {
      float[] terms = new float[Math.min(n, PIECE)];
      for (int from = 0; from < n; from += PIECE) {
        int to = Math.min(n, from + PIECE);
        VectorMath.binaryCrossEntropy(y.floats(), t.floats(), terms, from, to);
        for (int i = 0; i < to - from; i++) {
          sum += terms[i];
        }
      }
      VectorMath.sigmoid(y.floats(), gradient.floats(), 0, n);
      VectorMath.scaledDifference(gradient.floats(), t.floats(), 1f / n, gradient.floats(), n);
    } else {
      for (int i = 0; i < n; i++) {
        sum += evaluate(y.doubles()[i], t.doubles()[i], gradient.doubles(), i);
      }
    }
    return sum / n;
  }

  private static double evaluate(double x, double t, double[] gradient, int i) {
    // e = exp(−|x|) cannot overflow; softplus(x) = max(x, 0) + log(1 + e)
    double e = Math.exp(-Math.abs(x));
    double sigmoid = x >= 0 ? 1 / (1 + e) : e / (1 + e);
    gradient[i] = (sigmoid - t) / gradient.length;
    return Math.max(x, 0) - x * t + Math.log1p(e);
  }
}
