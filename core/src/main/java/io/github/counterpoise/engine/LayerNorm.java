package io.github.counterpoise.engine;

import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Layer normalisation (Ba et al. 2016, Eq. 4) over the last dimension, followed by a scale and a
 * shift per feature.
 */
public final class LayerNorm implements Layer {
  private final Parameter scale;
  private final Parameter shift;

  /**
   * Declares a layer.
   *
   * @param set where {@code name.scale} and {@code name.shift} live
   * @param name its name
   * @param features size of the last dimension
   */
  public LayerNorm(ParameterSet set, String name, int features) {
    scale = set.trained(name + ".scale", Init.constant(1), features);
    shift = set.trained(name + ".shift", Init.zeros(), features);
  }

  @Override
  public SDVariable apply(Graph g, SDVariable x) {
    if (g.precision() == Precision.FLOAT && Backend.onProcessor()) {
      return new RowNormOp(x, g.value(scale), g.value(shift)).outputVariable();
    }
    SDVariable y = new Standardise(x, true).outputVariables()[0];
    return y.mul(g.value(scale)).add(g.value(shift));
  }
}
