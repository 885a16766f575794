package io.github.counterpoise.engine;

import org.nd4j.autodiff.samediff.SDVariable;

/** A fully connected layer, [batch, inputs] → [batch, outputs]: x w + b. */
public final class Dense implements Layer {
  private final Parameter w;
  private final Parameter b;

  /**
   * Declares a layer with He-normal weights, for use before a rectifier.
   *
   * @param set where its parameters {@code name.w} [inputs, outputs] and {@code name.b} live
   * @param name its name
   * @param inputs number of inputs
   * @param outputs number of outputs
   */
  public Dense(ParameterSet set, String name, int inputs, int outputs) {
    this(set, name, inputs, outputs, Init.he());
  }

  /**
   * Declares a layer.
   *
   * @param set where its parameters {@code name.w} [inputs, outputs] and {@code name.b} live
   * @param name its name
   * @param inputs number of inputs
   * @param outputs number of outputs
   * @param init first values of the weights; the bias begins at 0
   */
  public Dense(ParameterSet set, String name, int inputs, int outputs, Init init) {
    w = set.trained(name + ".w", init, inputs, outputs);
    b = set.trained(name + ".b", Init.zeros(), outputs);
  }

  @Override
  public SDVariable apply(Graph g, SDVariable x) {
    // Not xw_plus_b: with oneDNN it is slower and was seen to give wrong gradients.
    return Product.addBias(Product.of(x, g.value(w)), g.value(b));
  }

  /** Returns the weights [inputs, outputs], for losses that differentiate by hand. */
  public Parameter weights() {
    return w;
  }

  /** Returns the bias [outputs]. */
  public Parameter bias() {
    return b;
  }
}
