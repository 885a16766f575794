package io.github.counterpoise.quality;

import io.github.counterpoise.oversample.InvalidInputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Writes a file under a temporary name beside it and moves it, so that half a file is never seen.
 */
final class WholeFile {

  private WholeFile() {}

  /** Fills a file. */
  interface Content {
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
  static void write(Path file, String what, Content content) {
    Path target = requirePossible(file.toAbsolutePath(), what);
    Path part = target.resolveSibling(".counterpoise-" + UUID.randomUUID() + ".tmp");
    try {
      try (OutputStream out =
          new BufferedOutputStream(Files.newOutputStream(part, StandardOpenOption.CREATE_NEW))) {
        content.writeTo(out);
      }
      move(part, target);
    } catch (IOException e) {
      throw refused(
          file, what, "%s; choose another place or make room there".formatted(reason(e)), e);
    } finally {
      discard(part);
    }
  }

  private static Path requirePossible(Path file, String what) {
    Path folder = file.getParent();
    if (file.getFileName() == null || Files.isDirectory(file)) {
      throw refused(file, what, "that is a folder; add a file name", null);
    }
    if (!Files.isDirectory(folder)) {
      throw refused(file, what, "there is no folder '%s'; create it first".formatted(folder), null);
    }
    if (!Files.exists(file)) {
      return file;
    }
    // Moving a file over a device would replace the device, and a read-only file is so on purpose.
    if (!Files.isRegularFile(file) || !Files.isWritable(file)) {
      throw refused(file, what, "what is there cannot be overwritten; choose another name", null);
    }
    try {
      return file.toRealPath(); // so that a link goes on pointing to it
    } catch (IOException e) {
      throw refused(file, what, reason(e) + "; choose another name", e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void discard(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // The sentence about the first failure says more than one about this.
    }
  }

  private static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "writing there is not allowed";
    }
    String message = e.getMessage();
    return message == null || message.isBlank() ? e.getClass().getSimpleName() : message;
  }

  private static InvalidInputException refused(
      Path file, String what, String reason, Exception cause) {
    return new InvalidInputException(
        "The %s cannot be written to '%s': %s.".formatted(what, file, reason), cause);
  }
}
