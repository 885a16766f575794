package io.github.counterpoise.nets;

import io.github.counterpoise.engine.Activation;
import io.github.counterpoise.engine.Init;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.ParameterSet;

/**
 * Dense layers for independent columns: two hidden layers with leaky rectifiers down to the code
 * and two back.
 *
 * @param values numbers in a row
 * @param hidden units of a hidden layer
 * @param latent numbers in a code
 */
public record DenseCoder(int values, int hidden, int latent) implements Coder {

  @Override
  public Layer encoder(ParameterSet set) {
    return layers(set, "encoder", values).dense("encoder.code", latent, Init.glorot());
  }

  @Override
  public Layer decoder(ParameterSet set) {
    return layers(set, "decoder", latent).dense("decoder.row", values, Init.glorot());
  }

  private Stack layers(ParameterSet set, String name, int inputs) {
    return new Stack(set, inputs)
        .dense(name + ".dense1", hidden)
        .then(Activation.LEAKY_RELU)
        .dense(name + ".dense2", hidden)
        .then(Activation.LEAKY_RELU);
  }
}
