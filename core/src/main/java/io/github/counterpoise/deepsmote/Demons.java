package io.github.counterpoise.deepsmote;

/**
 * Finds the smooth motion between two images by the "demons" iteration: every place is pushed along
 * the brightness gradient by what the images differ there, and the field of pushes is smoothed
 * (Thirion 1998, "Image matching as a diffusion process: an analogy with Maxwell's demons", Medical
 * Image Analysis 2; the gradient is the mean of both images' as in Vercauteren et al. 2009,
 * NeuroImage 45).
 */
final class Demons {

  private static final int STEPS = 30;

  /**
   * Deviation in places by which images are smoothed beforehand, so that gradients reach farther.
   */
  private static final double IMAGE_SMOOTHING = 1;

  /** Deviation in places by which the field is smoothed in each step. */
  private static final double FIELD_SMOOTHING = 1.5;

  /** Keeps a push finite where both images are flat; brightness is about 1. */
  private static final float FLAT = 1e-4f;

  private Demons() {}

  /**
   * Returns displacements such that one image, moved by them, resembles another.
   *
   * @param from the image to move
   * @param to what it should resemble, of the same size
   */
  static Raster motion(Raster from, Raster to) {
    Raster start = from.smoothed(IMAGE_SMOOTHING);
    Raster goal = to.smoothed(IMAGE_SMOOTHING);
    Raster field = from.still();
    for (int step = 0; step < STEPS; step++) {
      push(field, start.moved(field, 1), goal);
      field = field.smoothed(FIELD_SMOOTHING);
    }
    return field;
  }

  private static void push(Raster field, Raster image, Raster goal) {
    for (int y = 0, place = 0; y < image.height(); y++) {
      for (int x = 0; x < image.width(); x++, place++) {
        float down = 0;
        float right = 0;
        float norm = FLAT;
        for (int c = 0; c < image.channels(); c++) {
          float missing = goal.at(y, x, c) - image.at(y, x, c);
          float slopeDown = (slope(image, y, x, c, 1, 0) + slope(goal, y, x, c, 1, 0)) / 2;
          float slopeRight = (slope(image, y, x, c, 0, 1) + slope(goal, y, x, c, 0, 1)) / 2;
          down += missing * slopeDown;
          right += missing * slopeRight;
          norm += slopeDown * slopeDown + slopeRight * slopeRight + missing * missing / 4;
        }
        field.values()[2 * place] += down / norm;
        field.values()[2 * place + 1] += right / norm;
      }
    }
  }

  private static float slope(Raster image, int y, int x, int channel, int down, int right) {
    return (image.at(y + down, x + right, channel) - image.at(y - down, x - right, channel)) / 2;
  }
}
