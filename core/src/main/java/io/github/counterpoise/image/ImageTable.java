package io.github.counterpoise.image;

import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Table;

/** Rows of a table of images as images. */
public final class ImageTable {

  private ImageTable() {}

  /**
   * Returns a row as an image.
   *
   * @param rows rows of images, the class in any place
   * @param row index of the row
   */
  public static PixelImage image(Table rows, int row) {
    if (!(rows.schema().shape() instanceof DataShape.Image shape)) {
      throw new IllegalArgumentException("not a table of images: " + rows.schema().shape());
    }
    int[] columns = rows.schema().inputs(); // the class may stand before them
    float[] pixels = new float[shape.values()];
    for (int j = 0; j < pixels.length; j++) {
      pixels[j] = (float) rows.value(row, columns[j]);
    }
    return new PixelImage(shape, pixels);
  }
}
