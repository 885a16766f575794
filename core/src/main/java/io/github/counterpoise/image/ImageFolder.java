package io.github.counterpoise.image;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A folder with image files, read by name. Every message about a file names it. */
public final class ImageFolder {

  private static final String SYNTHETIC = "synthetic";
  private static final Pattern NAMES = Pattern.compile("(?i)[^.].*\\.(png|jpe?g)");

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
          folder.isAbsolute()
              ? String.format(
                  Locale.ROOT,
                  "There is no folder '%s' with image files; correct -image-dir.",
                  folder)
              : String.format(
                  Locale.ROOT,
                  "There is no folder '%s' with image files in '%s', where Java was started; correct"
                      + " -image-dir, or start Java where the folder is, as a saved model needs it.",
                  folder,
                  Path.of("").toAbsolutePath()));
    }
    this.folder = folder;
    this.sizes = sizes;
  }

  /**
   * Returns the size of an image in its file, its channels and what its pixels are.
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
   * @param shape size, channels and pixels wanted; see {@link PixelImage#as}; a file of another
   *     size is resized or refused
   * @throws InvalidInputException if it cannot be read or is of another size
   */
  public PixelImage read(String name, DataShape.Image shape) {
    return encoded(name).read(shape, sizes);
  }

  /**
   * Returns whether a folder has a folder of images for each class, rather than the images
   * themselves.
   *
   * @param folder the folder
   */
  public static boolean hasClassFolders(Path folder) {
    if (hasImages(folder)) {
      return false;
    }
    try (Stream<Path> inside = Files.list(folder)) {
      return inside
          .filter(Files::isDirectory)
          .filter(path -> !path.getFileName().toString().equals(SYNTHETIC))
          .anyMatch(ImageFolder::hasImages);
    } catch (IOException e) {
      return false;
    }
  }

  private static boolean hasImages(Path folder) {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.anyMatch(ImageFolder::isImage);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Returns whether a file's name is that of an image: PNG or JPEG, and not hidden.
   *
   * @param file the file
   */
  public static boolean isImage(Path file) {
    return NAMES.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file);
  }

  /**
   * Returns where new images go unless the user says otherwise: into a folder beside the images,
   * or, where folders are classes, beside all of them, as it would be taken for one more class.
   *
   * @param folder the folder of the real images
   */
  public static Path forNewImages(Path folder) {
    Path whole = folder.toAbsolutePath().normalize();
    if (whole.getFileName() == null || !hasClassFolders(folder)) {
      return folder.resolve(SYNTHETIC);
    }
    String name = whole.getFileName() + "-" + SYNTHETIC;
    return folder.normalize().endsWith(whole.getFileName())
        ? folder.normalize().resolveSibling(name)
        : whole.resolveSibling(name);
  }

  /** Returns what happens to files of another size than the one wanted. */
  public Sizes sizes() {
    return sizes;
  }

  /**
   * Returns the bytes of an image file.
   *
   * @param name name of a file in the folder
   * @throws InvalidInputException if it cannot be read
   */
  public EncodedImage encoded(String name) {
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
