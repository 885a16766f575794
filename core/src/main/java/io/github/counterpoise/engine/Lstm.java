package io.github.counterpoise.engine;

import java.util.Arrays;
import org.nd4j.autodiff.samediff.SDIndex;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * A long short-term memory layer (Hochreiter and Schmidhuber 1997, with forget gates), [time,
 * batch, inputs] → [time, batch, hidden].
 *
 * <p>All weights are one array [4 hidden, inputs + hidden + 1]: rows of the input, forget and
 * output gates and of the candidate; columns of the input, the last output and the bias.
 */
public final class Lstm implements Layer {
  private final Parameter w;
  private final int hidden;

  /**
   * Declares a layer; weights begin as U(−b, b) with b = 1/√hidden.
   *
   * @param set where its parameter {@code name.w} lives
   * @param name its name
   * @param inputs number of features of a time step
   * @param hidden number of hidden units
   */
  public Lstm(ParameterSet set, String name, int inputs, int hidden) {
    this.hidden = hidden;
    this.w =
        set.trained(
            name + ".w", Init.uniform(1 / Math.sqrt(hidden)), 4L * hidden, inputs + hidden + 1L);
  }

  /**
   * What a run of the layer gives.
   *
   * @param outputs h at every step, [time, batch, hidden]
   * @param memory c after the last step, [batch, hidden]
   */
  public record Result(SDVariable outputs, SDVariable memory) {}

  @Override
  public SDVariable apply(Graph g, SDVariable x) {
    return run(g, x, null, null, null).outputs();
  }

  /**
   * Runs the layer from a given state, on sequences of various lengths.
   *
   * @param g the graph that the arguments belong to
   * @param x [time, batch, inputs]
   * @param output first output [batch, hidden], or null for 0
   * @param memory first memory [batch, hidden], or null for 0
   * @param mask [time, batch], 1 while a sequence lasts and 0 after its end, where output and
   *     memory stay as they are; or null when all last to the end. No gradient flows into the mask.
   */
  public Result run(Graph g, SDVariable x, SDVariable output, SDVariable memory, SDVariable mask) {
    long[] shape = g.shape(x);
    SDVariable h = output == null ? fill(g, 0, shape[1], hidden) : output;
    SDVariable c = memory == null ? fill(g, 0, shape[1], hidden) : memory;
    if (g.precision() == Precision.DOUBLE) {
      return new UnrolledLstm(g, x, g.value(w), h, c, mask).result();
    }
    SDVariable m = mask == null ? fill(g, 1, shape[0], shape[1]) : mask;
    SDVariable[] results = new LstmOp(x, g.value(w), h, c, m, mask != null).outputVariables();
    return new Result(results[0], results[1]);
  }

  /**
   * Runs the layer from state 0 so that the gradient by its input can be written as an expression.
   *
   * @param g the graph that the arguments belong to
   * @param x [time, batch, inputs]
   * @param mask [time, batch], or null
   */
  UnrolledLstm unrolled(Graph g, SDVariable x, SDVariable mask) {
    int batch = (int) g.shape(x)[1];
    SDVariable zero = fill(g, 0, batch, hidden);
    return new UnrolledLstm(g, x, g.value(w), zero, zero, mask);
  }

  /**
   * Returns one step of a sequence, [time, batch, features] → [batch, features].
   *
   * @param g the graph that the sequence belongs to
   * @param sequence [time, batch, features]
   * @param t which step, from 0
   */
  public static SDVariable step(Graph g, SDVariable sequence, int t) {
    long[] shape = g.shape(sequence);
    // Not SDIndex.point: ND4J refuses its gradient where t is not below the size of the batch.
    SDVariable one =
        sequence.get(SDIndex.interval(t, t + 1), SDIndex.all(), SDIndex.all()); // rank 3
    return g.expressions().reshape(one, shape[1], shape[2]);
  }

  /** Returns an array of one number. */
  static SDVariable fill(Graph g, double value, long rows, long columns) {
    double[] values = new double[Math.toIntExact(rows * columns)];
    Arrays.fill(values, value);
    return g.constant(values, rows, columns);
  }
}
