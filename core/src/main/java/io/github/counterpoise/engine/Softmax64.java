package io.github.counterpoise.engine;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.api.ops.DynamicCustomOp;

/**
 * Softmax over the last axis and its gradient in 64 bits, in which the graphs' gradients are
 * checked. ND4J's does not take the largest value off first there: a row that lies below −745 as a
 * whole becomes NaN.
 */
final class Softmax64 {

  private Softmax64() {}

  /** Returns whether an operation is a softmax, or its gradient, over the last axis. */
  static boolean isOne(DynamicCustomOp op, INDArray[] in) {
    String name = op.opName();
    if (!name.equals("softmax") && !name.equals("softmax_bp")) {
      return false;
    }
    int last = in[0].rank() - 1;
    long axis = op.iArgs().length == 0 ? last : op.iArgs()[0];
    return axis == -1 || axis == last;
  }

  /**
   * Returns the call.
   *
   * @param in the logits, and behind them the gradient by the result where the gradient by the
   *     logits is wanted
   * @param out the result, of the logits' shape
   */
  static Runnable prepare(INDArray[] in, INDArray out) {
    HostArray x = new HostArray(in[0]);
    HostArray byResult = in.length > 1 ? new HostArray(in[1]) : null;
    HostArray y = new HostArray(out);
    int width = Math.toIntExact(in[0].size(in[0].rank() - 1));
    return () -> {
      x.load();
      for (int from = 0; from < x.length(); from += width) {
        softmax(x.doubles(), y.doubles(), from, from + width);
      }
      if (byResult != null) {
        byResult.load();
        for (int from = 0; from < x.length(); from += width) {
          gradient(byResult.doubles(), y.doubles(), from, from + width);
        }
      }
      y.store();
    };
  }

  private static void softmax(double[] x, double[] y, int from, int to) {
    double most = Double.NEGATIVE_INFINITY;
    for (int j = from; j < to; j++) {
      most = Math.max(most, x[j]);
    }
    double total = 0;
    for (int j = from; j < to; j++) {
      y[j] = Math.exp(x[j] - most);
      total += y[j];
    }
    for (int j = from; j < to; j++) {
      y[j] /= total;
    }
  }

  /** Replaces y by y (g − Σ g y). */
  private static void gradient(double[] g, double[] y, int from, int to) {
    double mean = 0;
    for (int j = from; j < to; j++) {
      mean += g[j] * y[j];
    }
    for (int j = from; j < to; j++) {
      y[j] *= g[j] - mean;
    }
  }
}
