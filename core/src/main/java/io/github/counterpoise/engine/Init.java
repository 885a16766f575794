package io.github.counterpoise.engine;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** How a parameter gets its first values. All draws come from the caller's generator. */
@FunctionalInterface
public interface Init {

  /**
   * Fills an array with first values.
   *
   * @param values the array to fill, row-major
   * @param shape its shape; the last dimension counts the outputs of a layer
   * @param rng source of all random numbers
   */
  void fill(double[] values, long[] shape, UniformRandomProvider rng);

  /** Returns an initialiser that sets every value to 0. */
  static Init zeros() {
    return constant(0);
  }

  /**
   * Returns an initialiser that sets every value to the same number.
   *
   * @param value the number
   */
  static Init constant(double value) {
    return (values, shape, rng) -> java.util.Arrays.fill(values, value);
  }

  /**
   * Returns an initialiser that draws from U(−bound, bound).
   *
   * @param bound largest absolute value
   */
  static Init uniform(double bound) {
    return (values, shape, rng) -> {
      for (int i = 0; i < values.length; i++) {
        values[i] = bound * (2 * rng.nextDouble() - 1);
      }
    };
  }

  /**
   * Returns an initialiser that draws from N(0, deviation²).
   *
   * @param deviation standard deviation
   */
  static Init normal(double deviation) {
    return (values, shape, rng) -> {
      ZigguratSampler.NormalizedGaussian gauss = ZigguratSampler.NormalizedGaussian.of(rng);
      for (int i = 0; i < values.length; i++) {
        values[i] = deviation * gauss.sample();
      }
    };
  }

  /**
   * Returns the initialiser for layers before a rectifier: N(0, 2 / fan-in) (He et al. 2015, Eq.
   * 10).
   */
  static Init he() {
    return (values, shape, rng) -> normal(Math.sqrt(2.0 / fanIn(shape))).fill(values, shape, rng);
  }

  /**
   * Returns the initialiser for linear, tanh and sigmoid layers: U(−b, b) with b² = 6 / (fan-in +
   * fan-out) (Glorot and Bengio 2010, Eq. 16).
   */
  static Init glorot() {
    return (values, shape, rng) -> {
      double fanOut = fanIn(shape) * shape[shape.length - 1] / shape[shape.length - 2];
      uniform(Math.sqrt(6.0 / (fanIn(shape) + fanOut))).fill(values, shape, rng);
    };
  }

  private static double fanIn(long[] shape) {
    double inputs = 1;
    for (int i = 0; i + 1 < shape.length; i++) {
      inputs *= shape[i];
    }
    return inputs;
  }
}
