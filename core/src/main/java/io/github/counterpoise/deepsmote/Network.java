package io.github.counterpoise.deepsmote;

import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.latent.Autoencoder;
import io.github.counterpoise.nets.Coder;
import io.github.counterpoise.nets.RowHead;
import io.github.counterpoise.train.Inference;

/** An encoder/decoder with its parameters. Once trained it is only read. */
final class Network implements Autoencoder {

  /** Rows that go through the network at a time when it is used. */
  private static final int CHUNK = 128;

  private final Coder coder;
  private final RowHead head;
  private final ParameterSet parameters = new ParameterSet();
  private final Layer encoder;
  private final Layer decoder;
  private final Inference encoding;
  private final Inference decoding;

  /**
   * Declares the layers; the parameters have no values yet.
   *
   * @param coder the layers
   * @param head loss and last activation of decoded rows
   */
  Network(Coder coder, RowHead head) {
    this.coder = coder;
    this.head = head;
    this.encoder = coder.encoder(parameters);
    this.decoder = coder.decoder(parameters);
    this.encoding = new Inference(encoder, CHUNK, coder.values());
    this.decoding = new Inference(decoder, CHUNK, coder.latent());
  }

  Coder coder() {
    return coder;
  }

  RowHead head() {
    return head;
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
      head.activate(row);
    }
    return rows;
  }

  /** Frees the memory of the encoder's use, which only a new model needs. */
  void doneEncoding() {
    encoding.close();
  }
}
