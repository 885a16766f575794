package io.github.counterpoise.file;

import io.github.counterpoise.run.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The files of one run and what each is for. No file may be for two purposes: what is written last
 * would replace what was read or written before.
 */
public final class FileRoles {

  private final Map<String, Path> roles = new LinkedHashMap<>();

  /**
   * Adds a file.
   *
   * @param role what it is for, for messages, for instance "report"
   * @param name its name; a blank one stands for no file
   * @return this
   * @throws InvalidInputException if a file that was added before is the same one
   */
  public FileRoles add(String role, String name) {
    if (!isPath(name)) {
      return this;
    }
    Path file = Path.of(name);
    roles.forEach(
        (taken, other) -> {
          if (isSame(file, other)) {
            throw new InvalidInputException(
                String.format(
                    Locale.ROOT,
                    "The %s and the %s would both be '%s'; choose another name for one of them.",
                    taken,
                    role,
                    file));
          }
        });
    roles.put(role, file);
    return this;
  }

  /** What is no path, an address perhaps, is no file that could be written. */
  private static boolean isPath(String name) {
    try {
      return !name.isBlank() && !Path.of(name).toString().isEmpty();
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /**
   * Returns whether two names stand for one file, through links or otherwise.
   *
   * @param one a name, whether such a file exists or not
   * @param other another
   */
  public static boolean isSame(Path one, Path other) {
    try {
      return real(one).equals(real(other))
          || (Files.exists(one) && Files.exists(other) && Files.isSameFile(one, other));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file that does not exist yet may lie in a folder that a link leads to. */
  private static Path real(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    Path folder = absolute.getParent();
    return folder != null && Files.isDirectory(folder)
        ? folder.toRealPath().resolve(absolute.getFileName())
        : absolute;
  }
}
