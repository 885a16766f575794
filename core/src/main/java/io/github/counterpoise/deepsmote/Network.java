package io.github.counterpoise.deepsmote;

import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.engine.Plan;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * An encoder/decoder with its parameters. Once trained it is only read, by one thread at a time.
 */
final class Network {

  /** Rows that go through the network at a time when it is used. */
  private static final int CHUNK = 128;

  private static final String INPUT = "input";

  private final Architecture architecture;
  private final ParameterSet parameters = new ParameterSet();
  private final Layer encoder;
  private final Layer decoder;

  /** Declares the layers; the parameters have no values yet. */
  Network(Architecture architecture) {
    this.architecture = architecture;
    this.encoder = architecture.encoder(parameters);
    this.decoder = architecture.decoder(parameters);
  }

  Architecture architecture() {
    return architecture;
  }

  ParameterSet parameters() {
    return parameters;
  }

  Layer encoder() {
    return encoder;
  }

  Layer decoder() {
    return decoder;
  }

  /** Encodes rows, [row][values] → [row][latent]. */
  float[][] encode(float[][] rows) {
    return apply(encoder, rows, architecture.values(), architecture.latent());
  }

  /** Decodes latent codes, [row][latent] → [row][values], in the units of encoded rows. */
  float[][] decode(float[][] codes) {
    float[][] rows = apply(decoder, codes, architecture.latent(), architecture.values());
    for (float[] row : rows) {
      architecture.activate(row);
    }
    return rows;
  }

  /** Chunks always have the same size, so that a row's result does not depend on its neighbours. */
  private synchronized float[][] apply(Layer layer, float[][] in, int inputs, int outputs) {
    float[][] out = new float[in.length][outputs];
    try (Graph g = Graph.inference()) {
      SDVariable result = layer.apply(g, g.input(INPUT, CHUNK, inputs));
      Plan plan = g.evaluate(result);
      float[] chunk = new float[CHUNK * inputs];
      for (int from = 0; from < in.length; from += CHUNK) {
        int size = Math.min(CHUNK, in.length - from);
        for (int i = 0; i < size; i++) {
          System.arraycopy(in[from + i], 0, chunk, i * inputs, inputs);
        }
        plan.feed(INPUT, chunk).run();
        float[] values = plan.readFloats(result);
        for (int i = 0; i < size; i++) {
          System.arraycopy(values, i * outputs, out[from + i], 0, outputs);
        }
      }
    }
    return out;
  }
}
