package io.github.counterpoise.host;

import io.github.counterpoise.encode.ImageOption;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.Map;

/** Rows whose columns are the pixels of images. */
public final class PixelColumns {

  private static final Survey NOTHING_SEEN = new Survey(Map.of(), Map.of(), null);

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
    return size.isBlank() || table.schema().shape() instanceof DataShape.Image
        ? table
        : shaped(table, ImageOption.parse(size));
  }

  static Table shaped(Table table, DataShape.Image size) {
    Schema schema = table.schema();
    ImageOption.require(schema, size);
    return table.withSchema(
        new Schema(schema.columns(), schema.classIndex(), schema.labels(), size));
  }

  /**
   * Checks that columns are pixels, where their kinds tell.
   *
   * @param roles the columns that take part
   * @param size the size of the images
   * @throws io.github.counterpoise.run.InvalidInputException if they are no such images
   */
  static void requireHeader(ColumnRoles roles, DataShape.Image size) {
    boolean single =
        roles.used().stream()
            .map(index -> roles.columns().get(index).kind())
            .noneMatch(kind -> kind.isList() || kind.isImage());
    if (single) {
      ImageOption.require(Layout.of(roles, NOTHING_SEEN, Map.of(), null).schema(), size);
    }
  }

  /**
   * Reads rows as images of a size that is known.
   *
   * @param host the rows, every column besides the class a pixel
   * @param className name of the class column, which is not looked at; empty for none
   * @param shape the size
   * @throws io.github.counterpoise.run.InvalidInputException if the columns are no such images
   */
  static Table read(HostTable host, String className, DataShape.Image shape) {
    ColumnRoles roles = ColumnRoles.unlabelled(host.columns(), className, false);
    Schema pixels = Layout.of(roles, NOTHING_SEEN, Map.of(), null).schema();
    return shaped(TableReader.under(pixels, host, roles), shape);
  }
}
