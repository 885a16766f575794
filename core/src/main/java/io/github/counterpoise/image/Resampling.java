package io.github.counterpoise.image;

/**
 * Changes the size of images, first the height, then the width. Each new pixel is a weighted mean
 * of the old ones under a triangle as wide as two old pixels when the image grows (linear
 * interpolation) and as two new ones when it shrinks, so that nothing is skipped.
 */
final class Resampling {

  private Resampling() {}

  /** Returns the values of an image in another size, in the same order. */
  static float[] of(PixelImage image, int height, int width) {
    int oldWidth = image.shape().width();
    int channels = image.shape().channels();
    // Rows are runs of oldWidth · channels values; a pixel is a run of channels values.
    float[] tall = along(image.values(), 1, image.shape().height(), height, oldWidth * channels);
    return along(tall, height, oldWidth, width, channels);
  }

  /**
   * Resamples the middle dimension of [outer, from, run].
   *
   * @return [outer, to, run]
   */
  private static float[] along(float[] values, int outer, int from, int to, int run) {
    if (from == to) {
      return values;
    }
    float[] result = new float[outer * to * run];
    for (int place = 0; place < to; place++) {
      double scale = (double) from / to;
      double radius = Math.max(1, scale);
      double centre = (place + 0.5) * scale - 0.5;
      int first = Math.max(0, (int) Math.ceil(centre - radius));
      int last = Math.min(from - 1, (int) Math.floor(centre + radius));
      double total = 0;
      for (int i = first; i <= last; i++) {
        total += 1 - Math.abs(i - centre) / radius;
      }
      for (int i = first; i <= last; i++) {
        float weight = (float) ((1 - Math.abs(i - centre) / radius) / total);
        for (int o = 0; o < outer; o++) {
          add(values, (o * from + i) * run, weight, result, (o * to + place) * run, run);
        }
      }
    }
    return result;
  }

  private static void add(float[] from, int at, float weight, float[] to, int place, int run) {
    for (int j = 0; j < run; j++) {
      to[place + j] += weight * from[at + j];
    }
  }
}
