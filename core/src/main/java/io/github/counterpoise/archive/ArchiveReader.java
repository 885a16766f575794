package io.github.counterpoise.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.counterpoise.run.InvalidInputException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/** Reads a model file; every failure is one sentence that names the file. */
public final class ArchiveReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path file;
  private final Entries entries;
  private final ModelHeader header;

  private ArchiveReader(Path file, Entries entries) throws IOException {
    this.file = file;
    this.entries = entries;
    this.header = checkedHeader();
  }

  /**
   * Makes something of an archive.
   *
   * @param <T> what is made
   */
  @FunctionalInterface
  public interface Content<T> {
    /**
     * Reads the entries needed.
     *
     * @param archive where from
     * @return what they hold
     * @throws IOException if an entry is missing or damaged
     */
    T readFrom(ArchiveReader archive) throws IOException;
  }

  /**
   * Reads a model file.
   *
   * @param file its name
   * @param content reads the entries
   * @param <T> what is made of them
   * @return what {@code content} returned
   * @throws InvalidInputException if the file cannot be read, is of another program, damaged or of
   *     another version
   */
  public static <T> T load(Path file, Content<T> content) {
    if (!Files.isReadable(file) || Files.isDirectory(file)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Model file '%s' cannot be read; check that it exists and may be read.",
              file));
    }
    return guarded(
        file,
        () -> {
          try (ZipFile zip = new ZipFile(file.toFile())) {
            return content.readFrom(new ArchiveReader(file, Entries.of(zip)));
          }
        });
  }

  /**
   * Reads a model that a host kept.
   *
   * @param in what {@link ArchiveWriter#write} wrote; read to the end of the archive, not closed
   * @param name what messages call the model
   * @param content reads the entries
   * @param <T> what is made of them
   * @return what {@code content} returned
   * @throws InvalidInputException if it cannot be read, is of another program, damaged or of
   *     another version
   */
  public static <T> T read(InputStream in, String name, Content<T> content) {
    Path file = Path.of(name);
    return guarded(file, () -> content.readFrom(new ArchiveReader(file, Entries.of(in))));
  }

  private static <T> T guarded(Path file, Reading<T> reading) {
    try {
      return reading.read();
    } catch (ZipException | JsonProcessingException | EOFException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "File '%s' is not a Counterpoise model, or it is damaged; save the model again.",
              file),
          e);
    } catch (IOException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Model file '%s' cannot be read (%s); check that it exists and may be read.",
              file,
              Failures.reason(e)),
          e);
    }
  }

  /** Work that may find the file damaged. */
  private interface Reading<T> {
    T read() throws IOException;
  }

  /** Returns the file's name. */
  public Path file() {
    return file;
  }

  /** Returns what the file says of itself. */
  public ModelHeader header() {
    return header;
  }

  /**
   * Reads a JSON document.
   *
   * @param entry its name in the archive
   * @param type a record or another class that Jackson reads
   * @param <T> that type
   * @throws IOException if the entry is missing or damaged
   */
  public <T> T json(String entry, Class<T> type) throws IOException {
    if (entries.size(entry) < 0) {
      throw new EOFException(entry);
    }
    T value = JSON.readValue(entries.whole(entry), type);
    if (value == null) {
      throw new EOFException(entry);
    }
    return value;
  }

  /**
   * Reads numbers of 8 bytes each.
   *
   * @param entry its name in the archive
   * @param count how many there must be
   * @throws IOException if the entry is missing, damaged or of another length
   */
  public double[] doubles(String entry, int count) throws IOException {
    ByteBuffer bytes = bytes(entry, (long) count * Double.BYTES);
    double[] values = new double[count];
    bytes.asDoubleBuffer().get(values);
    return values;
  }

  /**
   * Reads numbers of 4 bytes each.
   *
   * @param entry its name in the archive
   * @param count how many there must be
   * @throws IOException if the entry is missing, damaged or of another length
   */
  public float[] floats(String entry, int count) throws IOException {
    ByteBuffer bytes = bytes(entry, (long) count * Float.BYTES);
    float[] values = new float[count];
    bytes.asFloatBuffer().get(values);
    return values;
  }

  /** The length is compared before anything of that length is allocated. */
  private ByteBuffer bytes(String entry, long length) throws IOException {
    if (entries.size(entry) != length || length > Integer.MAX_VALUE - 8) {
      throw new EOFException(entry);
    }
    try (InputStream in = open(entry)) {
      byte[] read = in.readNBytes((int) length);
      if (read.length != length || in.read() >= 0) {
        throw new EOFException(entry);
      }
      return ByteBuffer.wrap(read).order(ByteOrder.LITTLE_ENDIAN);
    }
  }

  private InputStream open(String entry) throws IOException {
    if (entries.size(entry) < 0) {
      throw new EOFException(entry);
    }
    return entries.open(entry);
  }

  /** Looks at format and version before it asks for what only this version has. */
  private ModelHeader checkedHeader() throws IOException {
    JsonNode raw = json(ModelHeader.ENTRY, JsonNode.class);
    if (!raw.path("format").asText().equals(ModelHeader.FORMAT)) {
      throw new ZipException("foreign");
    }
    int version = raw.path("version").asInt();
    if (version < 1 || version > ModelHeader.VERSION) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Model file '%s' has format version %d; this version of Counterpoise reads versions 1"
                  + " to %d, so save the model again with it.",
              file,
              version,
              ModelHeader.VERSION));
    }
    ModelHeader read = JSON.treeToValue(raw, ModelHeader.class);
    if (read.method() == null || read.config() == null) {
      throw new EOFException(ModelHeader.ENTRY);
    }
    return read;
  }
}
