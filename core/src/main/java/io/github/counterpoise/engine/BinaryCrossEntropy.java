package io.github.counterpoise.engine;

import org.nd4j.autodiff.samediff.SDVariable;

/** Mean cross-entropy of independent yes-or-no outcomes, from logits. */
final class BinaryCrossEntropy extends LossOp {

  BinaryCrossEntropy(SDVariable logits, SDVariable targets) {
    super(logits, targets);
  }

  @Override
  double evaluate(HostArray y, HostArray t, HostArray gradient, long[] shape) {
    int n = y.length();
    double sum = 0;
    for (int i = 0; i < n; i++) {
      double x = y.get(i);
      // e = exp(−|x|) cannot overflow; softplus(x) = max(x, 0) + log(1 + e)
      double e = Math.exp(-Math.abs(x));
      sum += Math.max(x, 0) - x * t.get(i) + Math.log1p(e);
      double sigmoid = x >= 0 ? 1 / (1 + e) : e / (1 + e);
      gradient.set(i, (sigmoid - t.get(i)) / n);
    }
    return sum / n;
  }
}
