package io.github.counterpoise.engine;

import java.util.Arrays;
import org.nd4j.autodiff.samediff.SDIndex;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/**
 * The same network as {@link LstmOp}, written step by step in graph operations. It is slow, but
 * works in 64-bit arithmetic, for checks of gradients; and it keeps its gates, so that the way back
 * through time can be written in graph operations too, for losses that hold a gradient.
 */
final class UnrolledLstm {

  private final Graph graph;
  private final SDVariable w; // [4 hidden, inputs + hidden + 1]
  private final int inputs;
  private final int hidden;
  private final Step[] steps;

  /** One time step: its gates, memories before and after, output, and mask [batch, 1] or null. */
  private record Step(
      SDVariable in,
      SDVariable forget,
      SDVariable out,
      SDVariable candidate,
      SDVariable before,
      SDVariable squashed, // tanh of the new memory
      SDVariable memory,
      SDVariable output,
      SDVariable mask) {}

  /**
   * Runs a layer.
   *
   * @param g the graph
   * @param x [time, batch, inputs]
   * @param w all weights and the bias [4 hidden, inputs + hidden + 1]
   * @param output first output [batch, hidden]
   * @param memory first memory [batch, hidden]
   * @param mask [time, batch], or null
   */
  UnrolledLstm(
      Graph g, SDVariable x, SDVariable w, SDVariable output, SDVariable memory, SDVariable mask) {
    this.graph = g;
    this.w = w;
    long[] shape = g.shape(x);
    int batch = (int) shape[1];
    this.steps = new Step[(int) shape[0]];
    this.inputs = (int) shape[2];
    this.hidden = (int) g.shape(output)[1];
    SDVariable one = Lstm.fill(g, 1, batch, 1);
    SDVariable h = output;
    SDVariable c = memory;
    for (int t = 0; t < steps.length; t++) {
      SDVariable column = g.expressions().concat(1, Lstm.step(g, x, t), h, one);
      steps[t] = step(column, h, c, mask == null ? null : column(g, mask, t, batch));
      h = steps[t].output();
      c = steps[t].memory();
    }
  }

  /** Returns h at every step, [time, batch, hidden], and the last memory [batch, hidden]. */
  Lstm.Result result() {
    SDVariable[] outputs = Arrays.stream(steps).map(Step::output).toArray(SDVariable[]::new);
    return new Lstm.Result(graph.expressions().stack(0, outputs), steps[steps.length - 1].memory());
  }

  private Step step(SDVariable column, SDVariable h, SDVariable c, SDVariable mask) {
    SDVariable z = InputGradient.product(column, w, false, true); // [batch, 4 hidden]
    SDVariable i = Activation.SIGMOID.apply(graph, gate(z, 0));
    SDVariable f = Activation.SIGMOID.apply(graph, gate(z, 1));
    SDVariable o = Activation.SIGMOID.apply(graph, gate(z, 2));
    SDVariable a = Activation.TANH.apply(graph, gate(z, 3));
    SDVariable memory = f.mul(c).add(i.mul(a));
    SDVariable squashed = Activation.TANH.apply(graph, memory);
    SDVariable output = o.mul(squashed);
    if (mask != null) {
      memory = mask.mul(memory).add(mask.rsub(1).mul(c));
      output = mask.mul(output).add(mask.rsub(1).mul(h));
    }
    return new Step(i, f, o, a, c, squashed, memory, output, mask);
  }

  /**
   * Returns the gradient by the inputs, [time, batch, inputs].
   *
   * @param byOutputs the gradient by the outputs of all steps, [time, batch, hidden]
   */
  SDVariable gradient(SDVariable byOutputs) {
    SameDiff sd = graph.expressions();
    SDVariable[] byInputs = new SDVariable[steps.length];
    int batch = (int) graph.shape(byOutputs)[1];
    SDVariable dh = Lstm.fill(graph, 0, batch, hidden);
    SDVariable dc = Lstm.fill(graph, 0, batch, hidden);
    for (int t = steps.length - 1; t >= 0; t--) {
      Step s = steps[t];
      dh = dh.add(Lstm.step(graph, byOutputs, t));
      SDVariable dOutput = s.mask() == null ? dh : s.mask().mul(dh);
      SDVariable dMemory = s.mask() == null ? dc : s.mask().mul(dc);
      dMemory = dMemory.add(dOutput.mul(s.out()).mul(tanhSlope(s.squashed())));
      SDVariable dz =
          sd.concat(
              1,
              dMemory.mul(s.candidate()).mul(sigmoidSlope(s.in())),
              dMemory.mul(s.before()).mul(sigmoidSlope(s.forget())),
              dOutput.mul(s.squashed()).mul(sigmoidSlope(s.out())),
              dMemory.mul(s.in()).mul(tanhSlope(s.candidate())));
      SDVariable dColumn = InputGradient.product(dz, w, false, false);
      byInputs[t] = dColumn.get(SDIndex.all(), SDIndex.interval(0, inputs));
      SDVariable dhBefore = dColumn.get(SDIndex.all(), SDIndex.interval(inputs, inputs + hidden));
      SDVariable dcBefore = dMemory.mul(s.forget());
      dh = s.mask() == null ? dhBefore : dhBefore.add(s.mask().rsub(1).mul(dh));
      dc = s.mask() == null ? dcBefore : dcBefore.add(s.mask().rsub(1).mul(dc));
    }
    return sd.stack(0, byInputs);
  }

  private SDVariable sigmoidSlope(SDVariable y) {
    return Activation.SIGMOID.slope(graph, y);
  }

  private SDVariable tanhSlope(SDVariable y) {
    return Activation.TANH.slope(graph, y);
  }

  private SDVariable gate(SDVariable z, int index) {
    return z.get(SDIndex.all(), SDIndex.interval(index * hidden, (index + 1) * hidden));
  }

  /** Returns the mask of one step, [batch, 1]. */
  private static SDVariable column(Graph g, SDVariable mask, int t, int batch) {
    SDVariable row = mask.get(SDIndex.interval(t, t + 1), SDIndex.all());
    return g.expressions().reshape(row, batch, 1);
  }
}
