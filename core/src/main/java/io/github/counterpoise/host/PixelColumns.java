package io.github.counterpoise.host;

import io.github.counterpoise.encode.ImageOption;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;

/** Rows whose columns are the pixels of images. */
public final class PixelColumns {

  private PixelColumns() {}

  /**
   * Returns rows as the images that they are.
   *
   * @param table the rows, every column besides the class a pixel
   * @param size size of the images, empty where the rows are none
   * @return the same rows
   * @throws io.github.counterpoise.run.InvalidInputException if the columns are no such images
   */
  public static Table shaped(Table table, String size) {
    DataShape shape = ImageOption.shape(size, table.schema());
    Schema schema = table.schema();
    return shape.equals(schema.shape())
        ? table
        : table.withSchema(
            new Schema(schema.columns(), schema.classIndex(), schema.labels(), shape));
  }
}
