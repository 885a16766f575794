package io.github.counterpoise.weka.file;

import io.github.counterpoise.oversample.InvalidInputException;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A text file that comes into being all at once: what is written goes to a file beside it, which
 * takes its place when it is committed and is deleted when it is closed before.
 */
public final class SafeFile implements Closeable {

  private final Path target;
  private final Path part;
  private final BufferedWriter writer;

  private SafeFile(Path target, Path part) throws IOException {
    this.target = target;
    this.part = part;
    this.writer = Files.newBufferedWriter(part, StandardCharsets.UTF_8);
  }

  /**
   * Opens the file beside.
   *
   * @param path path of the file to come
   * @throws InvalidInputException if nothing can be written there
   */
  public static SafeFile open(String path) {
    Path target = Path.of(path).toAbsolutePath();
    if (Files.isDirectory(target)) {
      throw new InvalidInputException(
          "'%s' cannot be written: it is a folder; name a file.".formatted(path));
    }
    try {
      Path part =
          Files.createTempFile(target.getParent(), "." + target.getFileName() + ".", ".part");
      return new SafeFile(target, part);
    } catch (IOException e) {
      throw refused(path, e);
    }
  }

  /** Returns where to write. */
  public Writer writer() {
    return writer;
  }

  /**
   * Puts what was written in its place.
   *
   * @throws InvalidInputException if it cannot be written
   */
  public void commit() {
    try {
      writer.close();
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw refused(target.toString(), e);
    }
  }

  /** Deletes the file beside, if it was not committed. */
  @Override
  public void close() {
    try {
      writer.close();
    } catch (IOException e) {
      // what was not written is not wanted any more
    }
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      part.toFile().deleteOnExit();
    }
  }

  /**
   * Returns the error that says a file cannot be written.
   *
   * @param path its path
   * @param e why
   */
  public static InvalidInputException refused(String path, IOException e) {
    String reason = e.getMessage();
    if (e instanceof NoSuchFileException) {
      reason = "its folder does not exist";
    } else if (e instanceof AccessDeniedException) {
      reason = "permission denied";
    }
    return new InvalidInputException(
        "'%s' cannot be written: %s; nothing was changed.".formatted(path, reason), e);
  }
}
