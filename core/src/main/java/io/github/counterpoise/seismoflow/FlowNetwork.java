package io.github.counterpoise.seismoflow;

import io.github.counterpoise.engine.Channels;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.latent.Autoencoder;
import io.github.counterpoise.train.Inference;
import java.util.Arrays;
import org.nd4j.autodiff.samediff.SDVariable;

/** A flow with its parameters. Once trained it is only read. */
final class FlowNetwork implements Autoencoder {

  /** Rows that go through the flow at a time, and fewer where rows are long. */
  private static final int CHUNK = 64;

  private static final int LONG = 1 << 20;

  /** How often a code is drawn in whose row is infinite, before the origin stands for it. */
  private static final int HALVINGS = 20;

  private final Architecture architecture;
  private final ParameterSet parameters = new ParameterSet();
  private final Invertible flow;
  private final Inference encoding;
  private final Inference decoding;

  /** Declares the layers; the parameters have no values yet. */
  FlowNetwork(Architecture architecture) {
    this.architecture = architecture;
    this.flow = architecture.flow(parameters);
    int values = architecture.values();
    int chunk = Math.max(1, Math.min(CHUNK, LONG / values));
    Layer there =
        (g, x) -> {
          Trace trace = new Trace();
          SDVariable z = flow.forward(g, x, trace);
          SDVariable density = g.expressions().reshape(logDensity(g, z, trace), -1, 1);
          return Channels.join(g, z, density);
        };
    this.encoding = new Inference(there, chunk, values);
    this.decoding = new Inference(flow::inverse, chunk, values);
  }

  Architecture architecture() {
    return architecture;
  }

  ParameterSet parameters() {
    return parameters;
  }

  Invertible flow() {
    return flow;
  }

  /**
   * Returns the logarithm of the density of each row, [batch], in nats: the standard normal density
   * of its code and the log-determinants (Eq. 8 of the paper).
   *
   * @param g the graph
   * @param z codes, [batch, values]
   * @param trace what was noted on the way to them
   */
  static SDVariable logDensity(Graph g, SDVariable z, Trace trace) {
    long[] shape = g.shape(z);
    double constant = -0.5 * shape[1] * Math.log(2 * Math.PI);
    SDVariable squares = z.mul(z).sum(1);
    return trace.logDeterminants(g, shape[0]).sub(squares.mul(0.5)).add(constant);
  }

  /**
   * The codes of rows, and how likely the rows are.
   *
   * @param codes [row][values]
   * @param logDensities [row] logarithms of the densities of the encoded rows, in nats
   */
  record Encoding(float[][] codes, double[] logDensities) {}

  /** Encodes rows, and returns their densities as well. */
  Encoding look(float[][] rows) {
    float[][] both = encoding.apply(rows);
    int values = architecture.values();
    float[][] codes = new float[both.length][];
    double[] densities = new double[both.length];
    for (int i = 0; i < both.length; i++) {
      codes[i] = Arrays.copyOf(both[i], values);
      densities[i] = both[i][values];
    }
    return new Encoding(codes, densities);
  }

  @Override
  public float[][] encode(float[][] rows) {
    return look(rows).codes();
  }

  /**
   * Decodes latent codes. A code so far out that its row is infinite is drawn in by halves.
   *
   * @param codes [row][values]
   * @return [row][values], all finite
   */
  @Override
  public float[][] decode(float[][] codes) {
    float[][] rows = decoding.apply(codes);
    for (int i = 0; i < rows.length; i++) {
      float[] code = codes[i];
      for (int k = 0; k < HALVINGS && !finite(rows[i]); k++) {
        code = scaled(code, k == HALVINGS - 1 ? 0 : 0.5f);
        rows[i] = decoding.apply(new float[][] {code})[0];
      }
    }
    return rows;
  }

  static boolean finite(float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  private static float[] scaled(float[] values, float factor) {
    float[] scaled = new float[values.length];
    for (int j = 0; j < values.length; j++) {
      scaled[j] = factor * values[j];
    }
    return scaled;
  }

  /** Frees the memory of the use in training, which is not needed afterwards. */
  void doneTraining() {
    encoding.close();
  }
}
