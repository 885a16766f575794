package io.github.counterpoise.examples.paper.deepsmote;

import io.github.counterpoise.image.PixelImage;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.List;

/** A few images of each class: a row per class, side by side in it; white where there are none. */
final class ImageStrip {

  /** Images of each class. */
  static final int IMAGES = 5;

  private static final float WHITE = 255;

  private final DataShape.Image one;
  private final int classes;
  private final float[] values;

  private ImageStrip(DataShape.Image one, int classes) {
    this.one = one;
    this.classes = classes;
    values = new float[shape(one, classes).values()];
    Arrays.fill(values, WHITE);
  }

  /**
   * Returns the size of a strip.
   *
   * @param one size of an image
   * @param classes number of classes
   */
  static DataShape.Image shape(DataShape.Image one, int classes) {
    return new DataShape.Image(classes * one.height(), IMAGES * one.width(), one.channels());
  }

  /** Shows the first images of each class. */
  static PixelImage of(LabelledImages images) {
    ImageStrip strip = new ImageStrip(images.shape(), images.classes().size());
    int[] shown = new int[strip.classes];
    for (int i = 0; i < images.size(); i++) {
      int image = i;
      int c = images.classOf()[i];
      if (shown[c] < IMAGES) {
        strip.put(c, shown[c]++, j -> images.value(image, j));
      }
    }
    return strip.image();
  }

  /**
   * Shows synthetic rows of each class, spread over all of them: those that stand together have one
   * base.
   *
   * @param one size of an image
   * @param classes number of classes
   * @param made rows of a class each
   */
  static PixelImage of(DataShape.Image one, int classes, List<Table> made) {
    ImageStrip strip = new ImageStrip(one, classes);
    for (Table part : made) {
      int count = Math.min(IMAGES, part.rows());
      for (int i = 0; i < count; i++) {
        int row = (int) ((2L * i + 1) * part.rows() / (2L * count));
        strip.put(part.classOf(row), i, j -> (float) part.value(row, j));
      }
    }
    return strip.image();
  }

  private PixelImage image() {
    return new PixelImage(shape(one, classes), values);
  }

  private interface Values {
    float at(int place);
  }

  private void put(int classIndex, int column, Values image) {
    int run = one.width() * one.channels();
    for (int j = 0; j < one.values(); j++) {
      int y = classIndex * one.height() + j / run;
      values[(y * IMAGES + column) * run + j % run] = image.at(j);
    }
  }
}
