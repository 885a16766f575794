package io.github.counterpoise.archive;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.run.InvalidInputException;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
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
 * Writes a model file. Nothing stands under the file's name before {@link #commit} has moved the
 * complete archive there; closing without it leaves no trace.
 */
public final class ArchiveWriter implements Closeable {

  private static final ObjectMapper JSON =
      new ObjectMapper().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
  // One date for all entries, so that the same model gives the same bytes.
  private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final int CHUNK = 8192; // values converted at a time

  private final Path file;
  private final Path part;
  private final ZipOutputStream zip;

  private ArchiveWriter(Path file, Path part) throws IOException {
    this.file = file;
    this.part = part;
    this.zip =
        new ZipOutputStream(
            new BufferedOutputStream(
                Files.newOutputStream(
                    part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)));
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
    Path target = file.toAbsolutePath();
    Path part =
        target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
    try (ArchiveWriter archive = new ArchiveWriter(target, part)) {
      archive.json(ModelHeader.ENTRY, ModelHeader.of(method));
      content.writeTo(archive);
      archive.commit();
    } catch (IOException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Model file '%s' cannot be written (%s); choose another place.",
              file,
              Failures.reason(e)),
          e);
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

  private void commit() throws IOException {
    zip.close();
    try {
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /** Closes the file and removes what was not committed. */
  @Override
  public void close() throws IOException {
    try {
      zip.close();
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
