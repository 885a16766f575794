package io.github.counterpoise.host;

import io.github.counterpoise.image.EncodedImage;
import io.github.counterpoise.image.ImageSurvey;
import io.github.counterpoise.image.PixelImage;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import java.util.Locale;
import java.util.function.Function;

/** Reads the images of a column, whether its cells are images or name files. */
final class ImageCells {

  private final ColumnRoles roles;
  private final HostColumn column;
  private final int index;
  private final TableReader.Images how;

  /**
   * Looks at a column.
   *
   * @param roles which columns take part
   * @param index the column's index
   * @param how where the files are, if it names some, and what images become
   */
  ImageCells(ColumnRoles roles, int index, TableReader.Images how) {
    this.roles = roles;
    this.column = roles.columns().get(index);
    this.index = index;
    this.how = how;
  }

  /** Rows without a class take no part in learning, and their images are not read then. */
  boolean isRead(HostRow row) {
    return how.asLearnt() || roles.hasClass(row);
  }

  /** Returns what messages call a row's image: the name of its file, or the row's key. */
  String name(HostRow row) {
    return column.kind() == CellKind.IMAGE_FILE ? row.text(index) : row.key();
  }

  /** Takes a row's image into account. */
  void look(HostRow row, ImageSurvey survey) {
    if (column.kind() == CellKind.IMAGE_FILE) {
      fromFile(
          row,
          name -> {
            survey.add(how.folder().encoded(name));
            return name;
          });
    } else {
      survey.add(encoded(row));
    }
  }

  /** Returns a row's image in a size. */
  PixelImage read(HostRow row, DataShape.Image shape) {
    return column.kind() == CellKind.IMAGE_FILE
        ? fromFile(row, name -> how.folder().read(name, shape))
        : encoded(row).read(shape, how.sizes());
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
