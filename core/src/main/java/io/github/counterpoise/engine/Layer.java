package io.github.counterpoise.engine;

import org.nd4j.autodiff.samediff.SDVariable;

/**
 * A function of one array with parameters of its own. The same layer can be applied in several
 * graphs, and several times in one: its parameters are shared.
 */
@FunctionalInterface
public interface Layer {

  /**
   * Returns the layer's result as an expression.
   *
   * @param g the graph that {@code x} belongs to
   * @param x the argument; each layer says which shapes it takes
   */
  SDVariable apply(Graph g, SDVariable x);

  /**
   * Returns the layer that applies several layers one after the other.
   *
   * @param layers the layers, first applied first
   */
  static Layer chain(Layer... layers) {
    Layer[] chain = layers.clone();
    return (g, x) -> {
      SDVariable h = x;
      for (Layer layer : chain) {
        h = layer.apply(g, h);
      }
      return h;
    };
  }

  /**
   * Returns the layer that gives each case another shape: [batch, …] → [batch, shape].
   *
   * @param shape the new shape without the batch; as many values as before
   */
  static Layer reshape(long... shape) {
    long[] to = new long[shape.length + 1];
    System.arraycopy(shape, 0, to, 1, shape.length);
    return (g, x) -> {
      long[] full = to.clone();
      full[0] = g.shape(x)[0];
      return g.expressions().reshape(x, full);
    };
  }
}
