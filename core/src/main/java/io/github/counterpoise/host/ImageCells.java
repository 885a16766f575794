package io.github.counterpoise.host;

import io.github.counterpoise.image.EncodedImage;
import io.github.counterpoise.image.ImageFolder;
import io.github.counterpoise.image.ImageSurvey;
import io.github.counterpoise.image.PixelImage;
import io.github.counterpoise.image.Sizes;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import java.util.Locale;
import java.util.function.Function;

/** Reads the images of a column, whether its cells are images or name files. */
final class ImageCells {

  private final HostColumn column;
  private final int index;
  private final ImageFolder folder; // null where cells are images
  private final Sizes sizes;

  /**
   * Looks at a column.
   *
   * @param column the column
   * @param index its index
   * @param folder where the files are, if it names some
   * @param sizes what happens to images of another size, where the cells themselves are images
   */
  ImageCells(HostColumn column, int index, ImageFolder folder, Sizes sizes) {
    this.column = column;
    this.index = index;
    this.folder = folder;
    this.sizes = sizes;
  }

  /** Takes a row's image into account. */
  void look(HostRow row, ImageSurvey survey) {
    if (column.kind() == CellKind.IMAGE_FILE) {
      fromFile(
          row,
          name -> {
            survey.add(folder.encoded(name));
            return name;
          });
    } else {
      survey.add(encoded(row));
    }
  }

  /** Returns a row's image in a size. */
  PixelImage read(HostRow row, DataShape.Image shape) {
    return column.kind() == CellKind.IMAGE_FILE
        ? fromFile(row, name -> folder.read(name, shape))
        : encoded(row).read(shape, sizes);
  }

  private <T> T fromFile(HostRow row, Function<String, T> use) {
    String name = row.text(index);
    if (name == null) {
      throw missing("name of an image file", row);
    }
    try {
      return use.apply(name);
    } catch (InvalidInputException e) {
      throw new InvalidInputException(
          String.format(Locale.ROOT, "Row '%s': %s", row.key(), e.getMessage()), e);
    }
  }

  private EncodedImage encoded(HostRow row) {
    byte[] content = row.image(index);
    if (content == null) {
      throw missing("image", row);
    }
    return new EncodedImage(
        String.format(
            Locale.ROOT, "The image in row '%s' of column '%s'", row.key(), column.name()),
        content);
  }

  private InvalidInputException missing(String what, HostRow row) {
    return new InvalidInputException(
        String.format(
            Locale.ROOT,
            "Row '%s' has no %s in column '%s'; add it or remove the row.",
            row.key(),
            what,
            column.name()));
  }
}
