package io.github.counterpoise.deepsmote;

import io.github.counterpoise.engine.Activation;
import io.github.counterpoise.engine.BatchNorm;
import io.github.counterpoise.engine.Conv2d;
import io.github.counterpoise.engine.Dense;
import io.github.counterpoise.engine.Graph;
import io.github.counterpoise.engine.Init;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.Losses;
import io.github.counterpoise.engine.ParameterSet;
import io.github.counterpoise.engine.UpConv2d;
import java.util.ArrayList;
import java.util.List;
import org.nd4j.autodiff.samediff.SDVariable;

/**
 * Convolutions as in the DCGAN family. Each level of the encoder halves height and width
 * (convolution with kernel 4, stride 2, padding 1; batch norm from the second level; leaky
 * rectifier) and doubles the channels; a dense layer makes the code. The decoder is its mirror
 * image with up-convolutions, batch norm and rectifiers.
 *
 * @param height rows of an encoded image, a multiple of 2^levels
 * @param width columns of an encoded image, a multiple of 2^levels
 * @param channels values per pixel
 * @param levels halvings, at least 1
 * @param filters channels of the first level
 * @param latent numbers in a code
 * @param logistic whether the output is a sigmoid with cross-entropy rather than a hyperbolic
 *     tangent with squared error
 */
record ImageArchitecture(
    int height, int width, int channels, int levels, int filters, int latent, boolean logistic)
    implements Architecture {

  /** Channels do not grow beyond this, as in the authors' networks, unless they begin there. */
  private static final int MOST_FILTERS = 512;

  @Override
  public int values() {
    return height * width * channels;
  }

  /** Channels behind a level, counted from 1; level 0 is the image. */
  private int filters(int level) {
    if (level == 0) {
      return channels;
    }
    long doubled = (long) filters << Math.min(level - 1, 20);
    return (int) Math.min(doubled, Math.max(filters, MOST_FILTERS));
  }

  @Override
  public Layer encoder(ParameterSet set) {
    List<Layer> layers = new ArrayList<>();
    layers.add(Layer.reshape(height, width, channels));
    for (int level = 1; level <= levels; level++) {
      layers.add(
          new Conv2d(set, "encoder.conv" + level, filters(level - 1), filters(level), 4, 2, 1));
      if (level > 1) {
        layers.add(new BatchNorm(set, "encoder.norm" + level, filters(level)));
      }
      layers.add(Activation.LEAKY_RELU);
    }
    layers.add(Layer.reshape(bottom()));
    layers.add(new Dense(set, "encoder.code", bottom(), latent, Init.glorot()));
    return Layer.chain(layers.toArray(Layer[]::new));
  }

  @Override
  public Layer decoder(ParameterSet set) {
    List<Layer> layers = new ArrayList<>();
    layers.add(new Dense(set, "decoder.code", latent, bottom()));
    layers.add(Layer.reshape(height >> levels, width >> levels, filters(levels)));
    layers.add(Activation.RELU);
    for (int level = levels; level > 1; level--) {
      layers.add(new UpConv2d(set, "decoder.conv" + level, filters(level), filters(level - 1)));
      layers.add(new BatchNorm(set, "decoder.norm" + level, filters(level - 1)));
      layers.add(Activation.RELU);
    }
    layers.add(new UpConv2d(set, "decoder.conv1", filters(1), channels, Init.glorot()));
    layers.add(Layer.reshape(values()));
    return Layer.chain(layers.toArray(Layer[]::new));
  }

  /** Values of an image behind the last level. */
  private int bottom() {
    return (height >> levels) * (width >> levels) * filters(levels);
  }

  @Override
  public SDVariable loss(Graph g, SDVariable decoded, SDVariable target, SDVariable mask) {
    if (logistic) {
      // A masked logit and target of 0 cost log 2 each, whatever the weights: no gradient.
      return mask == null
          ? Losses.binaryCrossEntropy(decoded, target)
          : Losses.binaryCrossEntropy(decoded.mul(mask), target.mul(mask));
    }
    SDVariable image = Activation.TANH.apply(g, decoded);
    return mask == null
        ? Losses.squaredError(image, target)
        : Losses.squaredError(image.mul(mask), target.mul(mask));
  }

  @Override
  public void activate(float[] decoded) {
    for (int j = 0; j < decoded.length; j++) {
      double x = decoded[j];
      decoded[j] = (float) (logistic ? 1 / (1 + Math.exp(-x)) : Math.tanh(x));
    }
  }
}
