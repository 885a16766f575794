package io.github.counterpoise.examples.files;

import io.github.counterpoise.oversample.InvalidInputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import java.util.zip.GZIPOutputStream;

/**
 * A file to be written whole or not at all: it is filled under a temporary name in its folder and
 * moved to its own name when it is complete. A file that exists is replaced only on request.
 */
public final class OutputFile {

  private final Path target;
  private final boolean replace;

  /**
   * Names a file and checks at once, before any work is done for it, that it may be written.
   *
   * @param target the file; a name that ends in {@code .gz} is packed
   * @param replace whether a file of that name may be replaced
   * @throws InvalidInputException if the file exists and may not be replaced, is a folder, or its
   *     folder is missing or not writable
   */
  public OutputFile(Path target, boolean replace) {
    this.target = withoutLinks(target);
    this.replace = replace;
    if (Files.isDirectory(target)) {
      throw new InvalidInputException(
          "Output '%s' is a folder; name a file in it.".formatted(target));
    }
    if (isDevice()) {
      return;
    }
    if (Files.exists(target) && !replace) {
      throw exists(null);
    }
    if (!Files.isDirectory(folder())) {
      throw new InvalidInputException(
          "Folder '%s' of output file '%s' does not exist; create it first."
              .formatted(folder(), target));
    }
    if (!Files.isWritable(folder())) {
      throw new InvalidInputException(
          "Output file '%s' cannot be written: no permission to write in folder '%s'."
              .formatted(target, folder()));
    }
  }

  /** Returns the file's name. */
  public Path path() {
    return target;
  }

  /**
   * Makes sure that the output would not take the place of an input, not even on request.
   *
   * @param input a file that is read
   * @throws InvalidInputException if both are the same file
   */
  public void requireOtherThan(Path input) {
    try {
      if (Files.exists(target) && Files.isSameFile(target, input)) {
        throw new InvalidInputException(
            "Output '%s' is the input file itself; choose another name.".formatted(target));
      }
    } catch (IOException e) {
      throw refused(e);
    }
  }

  /**
   * Writes the file.
   *
   * @param content writes the bytes
   * @throws InvalidInputException if the disk is full or the file cannot be written; nothing is
   *     left of it then
   */
  public void write(Content content) {
    try {
      if (isDevice()) { // such as /dev/stdout; nothing may be moved over it
        fill(target, content, StandardOpenOption.WRITE);
      } else {
        writeAndMove(content);
      }
    } catch (FileAlreadyExistsException e) {
      throw exists(e);
    } catch (IOException e) {
      throw refused(e);
    }
  }

  private void writeAndMove(Content content) throws IOException {
    String unique = Integer.toHexString(ThreadLocalRandom.current().nextInt());
    Path part = folder().resolve("." + target.getFileName() + "." + unique + ".part");
    try {
      fill(part, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      if (replace) {
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } else {
        Files.move(part, target);
      }
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void fill(Path path, Content content, StandardOpenOption... options) throws IOException {
    boolean packed = target.toString().toLowerCase(Locale.ROOT).endsWith(".gz");
    try (OutputStream file = Files.newOutputStream(path, options);
        OutputStream out = new BufferedOutputStream(packed ? new GZIPOutputStream(file) : file)) {
      content.writeTo(out);
    }
  }

  /** Follows a link, so that the file it points to is replaced and not the link. */
  private static Path withoutLinks(Path target) {
    try {
      return Files.isSymbolicLink(target) && Files.isRegularFile(target)
          ? target.toRealPath()
          : target;
    } catch (IOException e) {
      throw new InvalidInputException(
          "Output file '%s' cannot be written: %s.".formatted(target, reason(e)), e);
    }
  }

  private Path folder() {
    Path parent = target.toAbsolutePath().getParent();
    return parent == null ? target.toAbsolutePath() : parent;
  }

  /** Returns whether this is no file but a device or a pipe, such as {@code /dev/stdout}. */
  public boolean isDevice() {
    return Files.exists(target) && !Files.isRegularFile(target) && !Files.isDirectory(target);
  }

  private InvalidInputException exists(IOException cause) {
    return new InvalidInputException(
        "Output file '%s' exists already and is left as it is; choose another name, or replace it with --force."
            .formatted(target),
        cause);
  }

  private InvalidInputException refused(IOException e) {
    return new InvalidInputException(
        "Output file '%s' could not be written: %s.".formatted(target, reason(e)), e);
  }

  /**
   * Says in a few words why a file could not be read or written.
   *
   * @param e the failure
   */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "no permission";
    }
    String words =
        e instanceof FileSystemException failed && failed.getReason() != null
            ? failed.getReason()
            : e.getMessage();
    return words == null ? e.getClass().getSimpleName() : words.replaceAll("\\.$", "");
  }

  /** Writes the bytes of a file. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes them.
     *
     * @param out where to; it is buffered and closed by the caller
     * @throws IOException if that fails
     */
    void writeTo(OutputStream out) throws IOException;
  }
}
