package io.github.counterpoise.deepsmote;

import io.github.counterpoise.describe.Preset;
import io.github.counterpoise.table.DataShape;

/**
 * The sizes that the settings may leave to the data.
 *
 * @param levels halvings of height and width by an image network; 0 for tables
 * @param latent numbers in a latent code
 * @param epochs passes over the data
 */
record Sizes(int levels, int latent, int epochs) {

  /** Batches that long-tailed digits need. */
  private static final int IMAGE_STEPS = 1500;

  /** Batches after which tables of 200 to 1,500 rows gained nothing: 30, 100 or 1500 tied. */
  private static final int TABLE_STEPS = 300;

  private static final int FEWEST_EPOCHS = 10;

  /** Levels of the authors' encoder: 64, 128, 256, 512 channels. */
  private static final int PAPER_LEVELS = 4;

  /**
   * Finds the sizes.
   *
   * @param config the settings
   * @param shape how the columns belong together
   * @param rows number of training rows
   */
  static Sizes of(DeepSmoteConfig config, DataShape shape, int rows) {
    boolean ours = config.preset() == Preset.DEFAULT;
    int levels = 0;
    int latent = 32;
    int steps = TABLE_STEPS;
    if (shape instanceof DataShape.Image image) {
      levels = config.levels() > 0 ? config.levels() : levels(image, ours);
      steps = IMAGE_STEPS;
      // The paper names 300 for 28 x 28 x 1 and 600 for 32 x 32 x 3.
      latent = ours ? 64 : image.channels() == 1 ? 300 : 600;
    }
    int perEpoch = Math.max(1, rows / config.training().batch());
    return new Sizes(
        levels,
        config.latent() > 0 ? config.latent() : latent,
        config.training().epochs(perEpoch, steps, FEWEST_EPOCHS));
  }

  private static int levels(DataShape.Image image, boolean ours) {
    int levels = 0;
    int side = Math.min(image.height(), image.width());
    while (side > (ours ? 8 : 2) && (ours || levels < PAPER_LEVELS)) {
      side = (side + 1) / 2;
      levels++;
    }
    return Math.max(1, levels);
  }
}
