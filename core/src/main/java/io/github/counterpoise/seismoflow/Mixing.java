package io.github.counterpoise.seismoflow;

import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Parameter;
import io.github.counterpoise.engine.ParameterSet;
import java.util.Arrays;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * The invertible 1 × 1 convolution (Kingma and Dhariwal 2018, Section 3.2; Eq. 11 of the paper) in
 * the form W = P L U: P is a fixed permutation, L has ones on its diagonal, and U the diagonal ±eˡ,
 * so that log|det W| is Σ l. It begins as a random rotation.
 */
final class Mixing implements AffineLayer {

  private final int channels;
  private final Parameter permutation;
  private final Parameter signs;
  private final Parameter triangles; // L below the diagonal, U above it
  private final Parameter logDiagonal;
  private Rotation start; // drawn by the first of the parameters that is initialised

  /**
   * Declares a layer.
   *
   * @param set where {@code name.permutation}, {@code name.signs} (both fixed), {@code
   *     name.triangles} and {@code name.diagonal} live
   * @param name its name
   * @param channels number of channels
   */
  Mixing(ParameterSet set, String name, int channels) {
    this.channels = channels;
    permutation =
        set.state(
            name + ".permutation",
            (values, shape, rng) -> {
              start = new Rotation(channels, rng);
              start.permutation(values);
            },
            channels,
            channels);
    signs = set.state(name + ".signs", (values, shape, rng) -> start.signs(values), channels);
    triangles =
        set.trained(
            name + ".triangles",
            (values, shape, rng) -> start.triangles(values),
            channels,
            channels);
    logDiagonal =
        set.trained(name + ".diagonal", (values, shape, rng) -> start.logarithms(values), channels);
  }

  @Override
  public SDVariable matrix(Graph g) {
    SDVariable entries = g.value(triangles);
    SDVariable one = ActNorm.identity(g, channels);
    SDVariable lower = entries.mul(mask(g, true)).add(one);
    SDVariable diagonal = g.value(signs).mul(g.expressions().math().exp(g.value(logDiagonal)));
    SDVariable upper = entries.mul(mask(g, false)).add(one.mul(diagonal));
    return g.expressions().mmul(g.value(permutation), g.expressions().mmul(lower, upper));
  }

  private SDVariable mask(Graph g, boolean below) {
    double[] mask = new double[channels * channels];
    Arrays.setAll(
        mask, i -> below == i / channels > i % channels && i / channels != i % channels ? 1 : 0);
    return g.constant(mask, channels, channels);
  }

  @Override
  public SDVariable vector(Graph g) {
    return null;
  }

  @Override
  public SDVariable logDeterminant(Graph g) {
    return g.value(logDiagonal).sum();
  }
}
