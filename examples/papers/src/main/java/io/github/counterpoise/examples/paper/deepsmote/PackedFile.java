package io.github.counterpoise.examples.paper.deepsmote;

import io.github.counterpoise.run.InvalidInputException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Files of images, packed with gzip or not. */
final class PackedFile {

  private PackedFile() {}

  /**
   * Finds a file or, where it is not there, the packed one.
   *
   * @param folder where to look
   * @param name its name without {@code .gz}
   * @throws InvalidInputException if neither is there
   */
  static Path find(Path folder, String name) {
    Path plain = folder.resolve(name);
    Path packed = folder.resolve(name + ".gz");
    if (Files.isRegularFile(packed)) {
      return packed;
    }
    if (Files.isRegularFile(plain)) {
      return plain;
    }
    throw new InvalidInputException(
        String.format(
            Locale.ROOT,
            "There is no file '%s' or '%s.gz'; name the folder with the image sets with --data, or leave"
                + " the set out with --sets.",
            plain,
            name));
  }

  /**
   * Reads a file as a whole.
   *
   * @param file the file; one that ends in {@code .gz} is unpacked
   * @throws InvalidInputException if it cannot be read or unpacked
   */
  static byte[] read(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      if (file.toString().endsWith(".gz")) {
        try (GZIPInputStream unpacked = new GZIPInputStream(in)) {
          return unpacked.readAllBytes();
        }
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT, "File '%s' cannot be read (%s); fetch it again.", file, e.getMessage()),
          e);
    }
  }
}
