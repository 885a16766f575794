package io.github.counterpoise.convnet;

import io.github.counterpoise.table.DataShape;
import java.util.List;
import java.util.Locale;

/**
 * Labelled images.
 *
 * @param shape height, width and channels of every image
 * @param pixels [image][value] in the order of pixel columns: row by row, the channels of a pixel
 *     side by side; NaN where missing
 * @param classOf [image] index of its class
 * @param weights [image] how much it counts, at least 0
 * @param classes labels of all classes, whether or not they have images
 */
public record ImageSet(
    DataShape.Image shape,
    float[][] pixels,
    int[] classOf,
    double[] weights,
    List<String> classes) {

  /** Checks that the lengths agree. */
  public ImageSet {
    classes = List.copyOf(classes);
    if (classOf.length != pixels.length || weights.length != pixels.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d images, %d classes, %d weights",
              pixels.length,
              classOf.length,
              weights.length));
    }
    for (float[] image : pixels) {
      if (image.length != shape.values()) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT, "an image has %d values, not %d", image.length, shape.values()));
      }
    }
  }

  int size() {
    return pixels.length;
  }
}
