package io.github.counterpoise.seismoflow;

import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.DataShape;
import java.util.Locale;

/**
 * The sizes that the settings may leave to the data.
 *
 * @param levels scales of an image flow; 0 for tables
 * @param blocks steps of each scale
 * @param channels channels of image networks, or units of a hidden layer
 * @param noise see {@link Noise}
 * @param epochs passes over the data
 */
record Sizes(int levels, int blocks, int channels, double noise, int epochs) {

  /** Batches that long-tailed digits need. */
  private static final int IMAGE_STEPS = 3000;

  /** Batches after which tables gained nothing. */
  private static final int TABLE_STEPS = 800;

  private static final int FEWEST_EPOCHS = 10;
  private static final int IMAGE_LEVELS = 3;

  /**
   * Finds the sizes.
   *
   * @param config the settings
   * @param shape how the columns belong together
   * @param rows number of rows learnt from
   * @param monitor hears of fewer levels than were asked for
   */
  static Sizes of(SeismoFlowConfig config, DataShape shape, int rows, Monitor monitor) {
    int perEpoch = Math.max(1, rows / config.training().batch());
    boolean images = shape instanceof DataShape.Image;
    int steps = images ? IMAGE_STEPS : TABLE_STEPS;
    return new Sizes(
        shape instanceof DataShape.Image image ? levels(config, image, monitor) : 0,
        config.blocks() > 0 ? config.blocks() : images ? 4 : 3,
        config.channels() > 0 ? config.channels() : 32,
        config.noise() > 0 ? config.noise() : images ? 1.0 / 16 : 0.05,
        config.training().epochs(perEpoch, steps, FEWEST_EPOCHS));
  }

  private static int levels(SeismoFlowConfig config, DataShape.Image image, Monitor monitor) {
    int side = Math.min(image.height(), image.width());
    int most = 1;
    while (1 << (most + 1) <= side) {
      most++;
    }
    if (config.levels() > most) {
      monitor.warn(
          String.format(
              Locale.ROOT,
              "Option -levels (Levels) is %d, but images of %dx%d can be halved %d time%s; %4$d"
                  + " %s used.",
              config.levels(),
              image.height(),
              image.width(),
              most,
              most == 1 ? "" : "s",
              most == 1 ? "is" : "are"));
      return most;
    }
    return config.levels() > 0 ? config.levels() : Math.min(most, usual(image));
  }

  /** Three levels, or two where that spares a margin. */
  private static int usual(DataShape.Image image) {
    boolean two = image.height() % 4 == 0 && image.width() % 4 == 0;
    boolean three = image.height() % 8 == 0 && image.width() % 8 == 0;
    return two && !three ? IMAGE_LEVELS - 1 : IMAGE_LEVELS;
  }
}
