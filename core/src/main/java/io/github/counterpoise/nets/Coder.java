package io.github.counterpoise.nets;

import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.ParameterSet;

/** The layers of an encoder and of the decoder that is its way back, without parameters yet. */
public sealed interface Coder permits DenseCoder, ConvCoder {

  /** Returns the number of values of a row. */
  int values();

  /** Returns the number of values of a latent code. */
  int latent();

  /**
   * Declares the encoder, [batch, values] → [batch, latent].
   *
   * @param set where its parameters live
   */
  Layer encoder(ParameterSet set);

  /**
   * Declares the decoder, [batch, latent] → [batch, values], without the last activation, which
   * belongs to the rows; see {@link RowHead}.
   *
   * @param set where its parameters live
   */
  Layer decoder(ParameterSet set);
}
