package io.github.counterpoise.file;

import io.github.counterpoise.run.InvalidInputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.UUID;

/**
 * Writes a file under a temporary name beside it and moves it, so that half a file is never seen.
 * What is no file, such as {@code /dev/stdout}, is written to as it is.
 */
public final class WholeFile {

  private WholeFile() {}

  /** Fills a file. */
  public interface Content {
    /**
     * Writes everything.
     *
     * @param out where to
     * @throws IOException if that fails
     */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Writes a file, replacing one of that name.
   *
   * @param file where to
   * @param what what it is, for messages, for instance "report"
   * @param content fills it
   * @throws InvalidInputException if it cannot be written
   */
  public static void write(Path file, String what, Content content) {
    Path target = requirePossible(file.toAbsolutePath(), what);
    if (isDevice(target)) {
      fill(file, what, target, content, StandardOpenOption.WRITE);
      return;
    }
    Path part = target.resolveSibling(".counterpoise-" + UUID.randomUUID() + ".tmp");
    try {
      fill(file, what, part, content, StandardOpenOption.CREATE_NEW);
      move(part, target);
    } catch (IOException e) {
      throw failed(file, what, e);
    } finally {
      discard(part);
    }
  }

  /**
   * Checks that a file may be written, before work is done for it.
   *
   * @param file where to
   * @param what what it is, for messages, for instance "report"
   * @throws InvalidInputException if it is a folder, has no folder, or must not be overwritten
   */
  public static void requireWritable(Path file, String what) {
    Path target = requirePossible(file.toAbsolutePath(), what);
    if (!Files.exists(target) && !Files.isWritable(target.getParent())) {
      throw refused(file, what, "writing there is not allowed", null);
    }
  }

  /** Returns the file that a name stands for: where a link leads to, if it is one. */
  static Path resolved(Path file) {
    return requirePossible(file.toAbsolutePath(), "file");
  }

  private static void fill(
      Path file, String what, Path place, Content content, StandardOpenOption option) {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(place, option))) {
      content.writeTo(out);
    } catch (IOException e) {
      throw failed(file, what, e);
    }
  }

  static boolean isDevice(Path file) {
    return Files.exists(file) && !Files.isRegularFile(file);
  }

  private static Path requirePossible(Path file, String what) {
    Path folder = file.getParent();
    if (file.getFileName() == null || Files.isDirectory(file)) {
      throw refused(file, what, "that is a folder; add a file name", null);
    }
    if (!Files.isDirectory(folder)) {
      throw refused(
          file,
          what,
          String.format(Locale.ROOT, "there is no folder '%s'; create it first", folder),
          null);
    }
    if (!Files.exists(file)) {
      return file;
    }
    if (!Files.isWritable(file)) { // on purpose, although its folder may allow it to be replaced
      throw refused(file, what, "what is there cannot be overwritten; choose another name", null);
    }
    if (isDevice(file)) {
      return file;
    }
    try {
      return file.toRealPath(); // so that a link goes on pointing to it
    } catch (IOException e) {
      throw refused(file, what, reason(e) + "; choose another name", e);
    }
  }

  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // The sentence about the first failure says more than one about this.
    }
  }

  /**
   * Says why something could not be written.
   *
   * @param e what was thrown
   * @return words that follow a colon or stand in brackets
   */
  public static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "writing there is not allowed";
    }
    if (e instanceof NotDirectoryException) {
      return "a file is in its place";
    }
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }

  private static InvalidInputException failed(Path file, String what, IOException e) {
    return refused(file, what, reason(e) + "; choose another place or make room there", e);
  }

  private static InvalidInputException refused(
      Path file, String what, String reason, Exception cause) {
    return new InvalidInputException(
        String.format(Locale.ROOT, "The %s cannot be written to '%s': %s.", what, file, reason),
        cause);
  }
}
