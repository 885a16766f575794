package io.github.counterpoise.seismoflow;

import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Init;
import io.github.counterpoise.engine.Parameter;
import io.github.counterpoise.engine.ParameterSet;
import java.util.Arrays;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * ActNorm (Kingma and Dhariwal 2018, Section 3.1; Eq. 10 of the paper): a scale eˡ and a shift per
 * channel, set from the first batch so that what comes out has mean 0 and variance 1 in every
 * channel, and trained like everything else from then on.
 */
final class ActNorm implements AffineLayer, Invertible {

  private final Parameter logScale;
  private final Parameter shift;
  private final int channels;
  private final double floor;

  /**
   * Declares a layer.
   *
   * @param set where {@code name.scale} and {@code name.shift} live
   * @param name its name
   * @param channels number of channels
   * @param floor smallest deviation that a channel counts as having, above 0: a constant one would
   *     be stretched without end
   */
  ActNorm(ParameterSet set, String name, int channels, double floor) {
    logScale = set.trained(name + ".scale", Init.zeros(), channels);
    shift = set.trained(name + ".shift", Init.zeros(), channels);
    this.channels = channels;
    this.floor = floor;
  }

  /**
   * Sets scale and shift from a first batch.
   *
   * @param x values of all positions, channel last
   */
  void start(double[] x) {
    int positions = x.length / channels;
    double[] scale = new double[channels];
    double[] offset = new double[channels];
    for (int c = 0; c < channels; c++) {
      double mean = 0;
      for (int i = c; i < x.length; i += channels) {
        mean += x[i] / positions;
      }
      double variance = 0;
      for (int i = c; i < x.length; i += channels) {
        variance += (x[i] - mean) * (x[i] - mean) / positions;
      }
      double deviation = Math.max(floor, Math.sqrt(variance));
      scale[c] = -Math.log(deviation);
      offset[c] = -mean / deviation;
    }
    logScale.owner().set(logScale, scale);
    shift.owner().set(shift, offset);
  }

  @Override
  public SDVariable matrix(Graph g) {
    return identity(g, channels).mul(g.expressions().math().exp(g.value(logScale)));
  }

  @Override
  public SDVariable vector(Graph g) {
    return g.value(shift);
  }

  @Override
  public SDVariable logDeterminant(Graph g) {
    return g.value(logScale).sum();
  }

  /** By itself, channel by channel: for rows so wide that a matrix would cost more. */
  @Override
  public SDVariable forward(Graph g, SDVariable x, Trace trace) {
    trace.input(this, x);
    trace.addForAll(logDeterminant(g), Trace.positions(g.shape(x)));
    return x.mul(g.expressions().math().exp(g.value(logScale))).add(g.value(shift));
  }

  @Override
  public SDVariable inverse(Graph g, SDVariable y) {
    SDVariable inverse = g.expressions().math().exp(g.value(logScale).neg());
    return y.sub(g.value(shift)).mul(inverse);
  }

  static SDVariable identity(Graph g, int n) {
    double[] one = new double[n * n];
    Arrays.setAll(one, i -> i % (n + 1) == 0 ? 1 : 0);
    return g.constant(one, n, n);
  }
}
