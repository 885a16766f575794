package io.github.counterpoise.deepsmote;

import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.ParameterSet;
import org.nd4j.autodiff.samediff.SDVariable;

/** The form of an encoder/decoder: layers, loss and last activation. */
sealed interface Architecture permits ImageArchitecture, TableArchitecture {

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
   * Declares the decoder, [batch, latent] → [batch, values], without the last activation.
   *
   * @param set where its parameters live
   */
  Layer decoder(ParameterSet set);

  /**
   * Returns the mean loss of decoded rows.
   *
   * @param g the graph
   * @param decoded [batch, values] what the decoder returned
   * @param target [batch, values] the rows
   * @param mask [batch, values] 1 where a cell is present, or null where all are
   */
  SDVariable loss(Graph g, SDVariable decoded, SDVariable target, SDVariable mask);

  /**
   * Applies the last activation, so that decoded rows are in the units of encoded ones.
   *
   * @param decoded [values] what the decoder returned for one row, changed in place
   */
  void activate(float[] decoded);
}
