package io.github.counterpoise.examples.files;

import io.github.counterpoise.file.Drafts;
import io.github.counterpoise.file.FileRoles;
import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.run.InvalidInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/**
 * A file to be written whole or not at all, and never in place of another one unless the user asks
 * for that.
 */
public final class OutputFile {

  private final Path path;
  private final String what;

  /**
   * Names a file and checks at once, before any work is done for it, that it may be written.
   *
   * @param path the file; a name that ends in {@code .gz} is packed
   * @param what what it is, for messages, for instance "report"
   * @param replace whether a file of that name may be replaced
   * @throws InvalidInputException if the file exists and may not be replaced, or cannot be written
   */
  public OutputFile(Path path, String what, boolean replace) {
    this.path = path;
    this.what = what;
    if (Files.isRegularFile(path) && !replace) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The %s would replace the file '%s'; choose another name, or allow it with --force.",
              what,
              path));
    }
    WholeFile.requireWritable(path, what);
  }

  /** Returns the file's name. */
  public Path path() {
    return path;
  }

  /** Returns whether this is no file but a device or a pipe, such as {@code /dev/stdout}. */
  public boolean isDevice() {
    return Files.exists(path) && !Files.isRegularFile(path);
  }

  /**
   * Makes sure that this is not a file that is used otherwise, not even on request.
   *
   * @param other the other file
   * @param use what the other one is, for messages, for instance "input"
   * @throws InvalidInputException if both are the same file
   */
  public void requireOtherThan(Path other, String use) {
    if (FileRoles.isSame(path, other)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The %s and the %s would both be '%s'; choose another name.",
              use,
              what,
              path));
    }
  }

  /**
   * Writes the file among those of a run.
   *
   * @param drafts the files of the run
   * @param content writes the bytes
   * @throws InvalidInputException if the disk is full or the file cannot be written
   */
  public void write(Drafts drafts, WholeFile.Content content) {
    boolean packed = path.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    drafts.write(
        path, what, part -> WholeFile.write(part, what, packed ? packed(content) : content));
  }

  /**
   * Writes the file alone.
   *
   * @param content writes the bytes
   * @throws InvalidInputException if the disk is full or the file cannot be written; nothing is
   *     left of it then
   */
  public void write(WholeFile.Content content) {
    try (Drafts drafts = new Drafts()) {
      write(drafts, content);
      drafts.commit();
    }
  }

  private static WholeFile.Content packed(WholeFile.Content content) {
    return out -> {
      GZIPOutputStream zip = new GZIPOutputStream(out);
      content.writeTo(zip);
      zip.finish();
    };
  }
}
