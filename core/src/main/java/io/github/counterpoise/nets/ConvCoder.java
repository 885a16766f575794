package io.github.counterpoise.nets;

import io.github.counterpoise.engine.Activation;
import io.github.counterpoise.engine.Init;
import io.github.counterpoise.engine.Layer;
import io.github.counterpoise.engine.ParameterSet;

/**
 * Convolutions as in the DCGAN family. Each level of the encoder halves height and width
 * (convolution with kernel 4, stride 2, padding 1; batch norm from the second level; leaky
 * rectifier) and doubles the channels; a dense layer makes the code. The decoder is its mirror
 * image with up-convolutions, batch norm and rectifiers. Rows are images laid out flat, row by row,
 * the channels of a pixel side by side.
 *
 * @param height rows of an image, a multiple of 2^levels
 * @param width columns of an image, a multiple of 2^levels
 * @param channels values per pixel
 * @param levels halvings, at least 1
 * @param filters channels of the first level
 * @param latent numbers in a code
 */
public record ConvCoder(int height, int width, int channels, int levels, int filters, int latent)
    implements Coder {

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
    Stack stack = new Stack(set, values()).reshape(height, width, channels);
    for (int level = 1; level <= levels; level++) {
      stack.conv("encoder.conv" + level, filters(level), 4, 2, 1);
      if (level > 1) {
        stack.norm("encoder.norm" + level);
      }
      stack.then(Activation.LEAKY_RELU);
    }
    return stack.dense("encoder.code", latent, Init.glorot());
  }

  @Override
  public Layer decoder(ParameterSet set) {
    int rows = height >> levels;
    int columns = width >> levels;
    Stack stack =
        new Stack(set, latent)
            .dense("decoder.code", rows * columns * filters(levels))
            .reshape(rows, columns, filters(levels))
            .then(Activation.RELU);
    for (int level = levels; level > 1; level--) {
      stack.up("decoder.conv" + level, filters(level - 1), Init.he());
      stack.norm("decoder.norm" + level).then(Activation.RELU);
    }
    return stack.up("decoder.conv1", channels, Init.glorot()).reshape(values());
  }
}
