package io.github.counterpoise.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.run.InvalidInputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a model file. Nothing stands under the file's name before the complete archive is moved
 * there; a model that cannot be completed leaves no trace.
 */
public final class ArchiveWriter {

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  // One date for all entries, so that the same model gives the same bytes.
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int CHUNK = 8192; // values converted at a time

  private final ZipOutputStream zip;

  private ArchiveWriter(OutputStream out) {
    this.zip = new ZipOutputStream(out);
  }

  /** Fills an archive. */
  @FunctionalInterface
  public interface Content {
    /**
     * Writes all entries but the header.
     *
     * @param archive where to
     * @throws IOException if the file cannot be written
     */
    void writeTo(ArchiveWriter archive) throws IOException;
  }

  /**
   * Writes a whole model file, replacing one of the same name when all is written.
   *
   * @param file its name
   * @param method the method that learnt the model
   * @param content writes the entries
   * @throws InvalidInputException if the file cannot be written; a file that stood there is as
   *     before
   */
  public static void save(Path file, Oversampler<?> method, Content content) {
    save(file, ModelHeader.of(method), content);
  }

  /**
   * Writes a whole model file, replacing one of the same name when all is written.
   *
   * @param file its name
   * @param header what it says of itself
   * @param content writes the entries
   * @throws InvalidInputException if the file cannot be written; a file that stood there is as
   *     before
   */
  public static void save(Path file, ModelHeader header, Content content) {
    Path target = file.toAbsolutePath();
    Path part =
        target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    try {
      try (OutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(
                  part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE))) {
        write(out, header, content);
      }
      move(part, target);
    } catch (IOException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Model file '%s' cannot be written (%s); choose another place.",
              file,
              Failures.reason(e)),
          e);
    } finally {
      delete(part);
    }
  }

  /**
   * Writes a model where a host keeps it. What is written is the same as in a file.
   *
   * @param out where to; it stays open
   * @param header what the model says of itself
   * @param content writes the entries
   * @throws IOException if it cannot be written
   */
  public static void write(OutputStream out, ModelHeader header, Content content)
      throws IOException {
    ArchiveWriter archive = new ArchiveWriter(out);
    archive.json(ModelHeader.ENTRY, header);
    content.writeTo(archive);
    archive.zip.finish();
    archive.zip.flush();
  }

  private static void move(Path part, Path file) throws IOException {
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Removes what was not moved. */
  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      // it is in nobody's way, and why it could not be completed is said already
    }
  }

  /**
   * Writes a JSON document.
   *
   * @param entry its name in the archive
   * @param value a record, map, list or text
   * @throws IOException if the file cannot be written
   */
  public void json(String entry, Object value) throws IOException {
    begin(entry);
    JSON.writeValue(zip, value);
    zip.closeEntry();
  }

  /**
   * Writes numbers of 8 bytes each.
   *
   * @param entry its name in the archive
   * @param values the numbers
   * @throws IOException if the file cannot be written
   */
  public void doubles(String entry, double[] values) throws IOException {
    begin(entry);
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK * Double.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < values.length; from += CHUNK) {
      int length = Math.min(CHUNK, values.length - from);
      buffer.clear().asDoubleBuffer().put(values, from, length);
      zip.write(buffer.array(), 0, length * Double.BYTES);
    }
    zip.closeEntry();
  }

  /**
   * Writes numbers of 4 bytes each.
   *
   * @param entry its name in the archive
   * @param values the numbers
   * @throws IOException if the file cannot be written
   */
  public void floats(String entry, float[] values) throws IOException {
    begin(entry);
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    for (int from = 0; from < values.length; from += CHUNK) {
      int length = Math.min(CHUNK, values.length - from);
      buffer.clear().asFloatBuffer().put(values, from, length);
      zip.write(buffer.array(), 0, length * Float.BYTES);
    }
    zip.closeEntry();
  }

  private void begin(String entry) throws IOException {
    ZipEntry named = new ZipEntry(entry);
    named.setTimeLocal(EPOCH);
    zip.putNextEntry(named);
  }
}
