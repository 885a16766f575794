package io.github.counterpoise.image;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

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
          String.format(
              Locale.ROOT,
              "There is no folder '%s' with image files; correct -image-dir.",
              folder));
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
    return encoded(name).shape();
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
    return encoded(name).read(shape, sizes);
  }

  private EncodedImage encoded(String name) {
    String words = String.format(Locale.ROOT, "Image file '%s'", name);
    try {
      return new EncodedImage(words, Files.readAllBytes(file(name)));
    } catch (IOException e) {
      throw ImageDecoder.unreadable(words, e);
    }
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
        String.format(
            Locale.ROOT,
            "There is no image file '%s' in the folder '%s'; correct the name or -image-dir.",
            name,
            folder),
        cause);
  }
}
