package io.github.counterpoise.engine;

import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Batch normalisation (Ioffe and Szegedy 2015, Algorithm 1) over the last dimension: [batch,
 * features] or [batch, height, width, channels].
 *
 * <p>In training graphs it uses the mean and variance of the batch and moves the running ones by a
 * tenth of the way; in inference graphs it uses the running ones.
 */
public final class BatchNorm implements Layer {
  private static final double MOMENTUM = 0.1;

  private final Parameter scale;
  private final Parameter shift;
  private final Parameter mean;
  private final Parameter variance;

  /**
   * Declares a layer.
   *
   * @param set where {@code name.scale}, {@code name.shift} and the states {@code name.mean},
   *     {@code name.variance} live
   * @param name its name
   * @param features number of features or channels
   */
  public BatchNorm(ParameterSet set, String name, int features) {
    scale = set.trained(name + ".scale", Init.constant(1), features);
    shift = set.trained(name + ".shift", Init.zeros(), features);
    mean = set.state(name + ".mean", Init.zeros(), features);
    variance = set.state(name + ".variance", Init.constant(1), features);
  }

  @Override
  public SDVariable apply(Graph g, SDVariable x) {
    return g.isTraining() ? byBatchStatistics(g, x) : byRunningStatistics(g, x);
  }

  private SDVariable byBatchStatistics(Graph g, SDVariable x) {
    long[] shape = g.shape(x);
    double n = java.util.Arrays.stream(shape).reduce(1, (a, b) -> a * b);
    n /= shape[shape.length - 1];
    SDVariable[] y = normalise(g, x);
    // The running variance is that of the population, hence n / (n − 1).
    double unbiased = n > 1 ? n / (n - 1) : 1;
    g.update(mean, g.value(mean).mul(1 - MOMENTUM).add(y[1].mul(MOMENTUM)));
    g.update(variance, g.value(variance).mul(1 - MOMENTUM).add(y[2].mul(MOMENTUM * unbiased)));
    return y[0];
  }

  /** Returns the result and the batch's mean and variance. */
  private SDVariable[] normalise(Graph g, SDVariable x) {
    if (g.precision() == Precision.FLOAT && Backend.onProcessor()) {
      return new BatchNormOp(x, g.value(scale), g.value(shift)).outputVariables();
    }
    SDVariable[] y = new Standardise(x, false).outputVariables();
    return new SDVariable[] {y[0].mul(g.value(scale)).add(g.value(shift)), y[1], y[2]};
  }

  /** y = a x + (β − a m) with a = γ / √(v + ε): two passes over x rather than four. */
  private SDVariable byRunningStatistics(Graph g, SDVariable x) {
    SDVariable deviation = g.expressions().math().sqrt(g.value(variance).add(Standardise.EPSILON));
    SDVariable a = g.value(scale).div(deviation);
    return x.mul(a).add(g.value(shift).sub(a.mul(g.value(mean))));
  }
}
