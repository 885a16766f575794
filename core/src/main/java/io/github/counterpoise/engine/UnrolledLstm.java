package io.github.counterpoise.engine;

import org.nd4j.autodiff.samediff.SDIndex;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/**
 * The same network as {@link LstmOp}, written step by step in graph operations: slow, but in 64-bit
 * arithmetic, for checks of gradients.
 */
final class UnrolledLstm {
  private UnrolledLstm() {}

  static Lstm.Result run(
      Graph g, SDVariable x, SDVariable w, SDVariable h0, SDVariable c0, SDVariable mask) {
    SameDiff sd = g.expressions();
    int time = (int) g.shape(x)[0];
    int hidden = (int) g.shape(h0)[1];
    SDVariable one = g.constant(ones((int) g.shape(h0)[0]), g.shape(h0)[0], 1);
    SDVariable h = h0;
    SDVariable c = c0;
    SDVariable[] outputs = new SDVariable[time];
    for (int t = 0; t < time; t++) {
      SDVariable column = sd.concat(1, Lstm.step(g, x, t), h, one);
      SDVariable z = sd.mmul(column, w, false, true, false); // [batch, 4 hidden]
      SDVariable i = sd.nn().sigmoid(gate(z, 0, hidden));
      SDVariable f = sd.nn().sigmoid(gate(z, 1, hidden));
      SDVariable o = sd.nn().sigmoid(gate(z, 2, hidden));
      SDVariable memory = f.mul(c).add(i.mul(sd.math().tanh(gate(z, 3, hidden))));
      SDVariable output = o.mul(sd.math().tanh(memory));
      if (mask == null) {
        c = memory;
        h = output;
      } else {
        SDVariable m = sd.expandDims(mask.get(SDIndex.point(t)), 1); // [batch, 1]
        c = m.mul(memory).add(m.rsub(1).mul(c));
        h = m.mul(output).add(m.rsub(1).mul(h));
      }
      outputs[t] = h;
    }
    return new Lstm.Result(sd.stack(0, outputs), c);
  }

  private static SDVariable gate(SDVariable z, int index, int hidden) {
    return z.get(SDIndex.all(), SDIndex.interval(index * hidden, (index + 1) * hidden));
  }

  private static double[] ones(int n) {
    double[] values = new double[n];
    java.util.Arrays.fill(values, 1);
    return values;
  }
}
