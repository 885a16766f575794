package io.github.counterpoise.image;

import io.github.counterpoise.oversample.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A folder with image files, read by name. Every message about a file names it. */
public final class ImageFolder {

  private final Path folder;
  private final Sizes sizes;

  /**
   * Opens a folder.
   *
   * @param folder where names begin
   * @param sizes what happens to files of another size than the one wanted
   * @throws InvalidInputException if there is no such folder
   */
  public ImageFolder(Path folder, Sizes sizes) {
    if (!Files.isDirectory(folder)) {
      throw new InvalidInputException(
          "There is no folder '%s' with image files; correct -image-dir.".formatted(folder));
    }
    this.folder = folder;
    this.sizes = sizes;
  }

  /**
   * Returns the size of an image in its file, with 1 channel if it is grey, else 3.
   *
   * @param name name of a file in the folder
   * @throws InvalidInputException if it cannot be read
   */
  public DataShape.Image shape(String name) {
    return ImageDecoder.decode(name, file(name)).shape();
  }

  /**
   * Reads an image.
   *
   * @param name name of a file in the folder
   * @param shape size and channels wanted; colours become grey and grey becomes colour, and a file
   *     of another size is resized or refused
   * @throws InvalidInputException if it cannot be read or is of another size
   */
  public PixelImage read(String name, DataShape.Image shape) {
    if (shape.channels() != 1 && shape.channels() != 3) {
      throw new InvalidInputException(
          "Image files have 1 channel (grey) or 3 (colour), not %d; correct -image."
              .formatted(shape.channels()));
    }
    PixelImage image = ImageDecoder.decode(name, file(name));
    if (sizes == Sizes.REFUSE
        && (image.shape().height() != shape.height() || image.shape().width() != shape.width())) {
      throw new InvalidInputException(
          ("Image file '%s' is %dx%d (height x width) where %dx%d is expected; scale it, or let"
                  + " images be resized (-sizes resize).")
              .formatted(
                  name,
                  image.shape().height(),
                  image.shape().width(),
                  shape.height(),
                  shape.width()));
    }
    return image.withChannels(shape.channels()).resized(shape.height(), shape.width());
  }

  private Path file(String name) {
    Path file;
    try {
      file = folder.resolve(name);
    } catch (InvalidPathException e) {
      throw missing(name, e);
    }
    if (!Files.isRegularFile(file)) {
      throw missing(name, null);
    }
    return file;
  }

  private InvalidInputException missing(String name, Exception cause) {
    return new InvalidInputException(
        "There is no image file '%s' in the folder '%s'; correct the name or -image-dir."
            .formatted(name, folder),
        cause);
  }
}
