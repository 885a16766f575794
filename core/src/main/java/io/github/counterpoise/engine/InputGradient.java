package io.github.counterpoise.engine;

import java.util.Arrays;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.nd4j.autodiff.samediff.SDVariable;
import org.nd4j.autodiff.samediff.SameDiff;

/**
 * A network's value together with its gradient by the input, both as expressions. A loss may hold
 * that gradient, as the gradient penalty of Gulrajani et al. (2017) does, and is differentiated by
 * the weights like any other. Automatic differentiation of automatic derivatives is not needed, and
 * does not work here.
 *
 * <p>Layers are followed by {@link #dense}, {@link #activation} and {@link #lstm}; each keeps its
 * forward pass and the way back side by side. No layer here mixes the rows of a batch, so that the
 * gradient of each row is its own.
 */
public final class InputGradient {

  private final Graph graph;
  private final SDVariable value;
  private final UnaryOperator<SDVariable> back;

  private InputGradient(Graph graph, SDVariable value, UnaryOperator<SDVariable> back) {
    this.graph = graph;
    this.value = value;
    this.back = back;
  }

  /**
   * Starts at an input.
   *
   * @param g the graph that the input belongs to
   * @param x what to differentiate by, of any shape
   */
  public static InputGradient of(Graph g, SDVariable x) {
    return new InputGradient(g, x, gradient -> gradient);
  }

  /** Returns the value of all layers so far. */
  public SDVariable value() {
    return value;
  }

  /**
   * Returns the gradient by the input.
   *
   * @param byValue the gradient by the value, of the value's shape; all 1 for the sum of the values
   */
  public SDVariable gradient(SDVariable byValue) {
    return back.apply(byValue);
  }

  /** Returns the gradient of the sum of all values by the input, which has the input's shape. */
  public SDVariable gradient() {
    long[] shape = graph.shape(value);
    double[] ones = new double[Math.toIntExact(Arrays.stream(shape).reduce(1, (a, b) -> a * b))];
    Arrays.fill(ones, 1);
    return gradient(graph.constant(ones, shape));
  }

  /**
   * Follows a fully connected layer.
   *
   * @param layer the layer; the value so far is [batch, inputs]
   */
  public InputGradient dense(Dense layer) {
    return then(
        layer.apply(graph, value),
        gradient -> product(gradient, graph.value(layer.weights()), false, true));
  }

  /**
   * Follows an activation function.
   *
   * @param function the function
   */
  public InputGradient activation(Activation function) {
    SDVariable y = function.apply(graph, value);
    return then(y, gradient -> gradient.mul(function.slope(graph, y)));
  }

  /**
   * Follows an LSTM layer.
   *
   * @param layer the layer; the value so far is [time, batch, inputs]
   * @param mask [time, batch], 1 while a sequence lasts and 0 after its end, or null where all last
   *     to the end; inputs after the end have the gradient 0
   */
  public InputGradient lstm(Lstm layer, SDVariable mask) {
    UnrolledLstm unrolled = layer.unrolled(graph, value, mask);
    return then(unrolled.result().outputs(), unrolled::gradient);
  }

  /**
   * Follows any other function that does not mix the rows of a batch.
   *
   * @param function from the value so far to the next one
   * @param back from the value so far and the gradient by the next value to the gradient by the
   *     value so far
   */
  public InputGradient then(
      UnaryOperator<SDVariable> function, BiFunction<SDVariable, SDVariable, SDVariable> back) {
    SDVariable before = value;
    return then(function.apply(before), gradient -> back.apply(before, gradient));
  }

  private InputGradient then(SDVariable next, UnaryOperator<SDVariable> step) {
    return new InputGradient(graph, next, gradient -> back.apply(step.apply(gradient)));
  }

  /**
   * Returns the mean over rows of (|gradient| − 1)², the penalty of Gulrajani et al. (2017), Eq. 3,
   * without its factor. The norm is √(Σ² + 10⁻¹²), which has a derivative at 0, too.
   *
   * @param g the graph
   * @param gradient the gradient by the input, [batch, values]
   */
  public static SDVariable penalty(Graph g, SDVariable gradient) {
    SameDiff sd = g.expressions();
    SDVariable norm = sd.math().sqrt(gradient.mul(gradient).sum(1).add(1e-12));
    SDVariable excess = norm.sub(1);
    return excess.mul(excess).mean();
  }

  /** Returns a product that is differentiated by both factors. */
  static SDVariable product(SDVariable x, SDVariable y, boolean xt, boolean yt) {
    return x.getSameDiff().mmul(x, y, xt, yt, false);
  }
}
