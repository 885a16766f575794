package io.github.counterpoise.deepsmote;

import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.latent.Autoencoder;
import io.github.counterpoise.train.Inference;

/** An encoder/decoder with its parameters. Once trained it is only read. */
final class Network implements Autoencoder {

  /** Rows that go through the network at a time when it is used. */
  private static final int CHUNK = 128;

  private final Architecture architecture;
  private final ParameterSet parameters = new ParameterSet();
  private final Layer encoder;
  private final Layer decoder;
  private final Inference encoding;
  private final Inference decoding;

  /** Declares the layers; the parameters have no values yet. */
  Network(Architecture architecture) {
    this.architecture = architecture;
    this.encoder = architecture.encoder(parameters);
    this.decoder = architecture.decoder(parameters);
    this.encoding = new Inference(encoder, CHUNK, architecture.values());
    this.decoding = new Inference(decoder, CHUNK, architecture.latent());
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

  @Override
  public float[][] encode(float[][] rows) {
    return encoding.apply(rows);
  }

  @Override
  public float[][] decode(float[][] codes) {
    float[][] rows = decoding.apply(codes);
    for (float[] row : rows) {
      architecture.activate(row);
    }
    return rows;
  }

  /** Frees the memory of the encoder's use, which only a new model needs. */
  void doneEncoding() {
    encoding.close();
  }
}
