package io.github.counterpoise.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.counterpoise.oversample.InvalidInputException;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * A trained model as a file: a zip with {@code model.json} (format, version, kind, the method's own
 * settings, and a list of arrays) and one entry of raw little-endian numbers for each array. There
 * is no Java serialization in it, and equal models give equal bytes.
 *
 * <p>To write: {@link #of}, {@link #put}, {@link #write}. To read: {@link #read}, then {@link
 * #settings} and {@link #restore}.
 */
public final class ModelFile {
  private static final String FORMAT = "counterpoise-model";
  private static final int VERSION = 1;
  private static final String HEADER = "model.json";
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final String kind;
  private final ObjectNode settings;
  private final String source;
  private final Map<String, Array> arrays = new LinkedHashMap<>();

  private record Array(long[] shape, int bytes, double[] values) {}

  private ModelFile(String kind, ObjectNode settings, String source) {
    this.kind = kind;
    this.settings = settings;
    this.source = source;
  }

  /**
   * Begins a model.
   *
   * @param kind what can read it, for instance {@code deepsmote}
   * @param settings everything but arrays that is needed to use it, for instance a table's schema
   */
  public static ModelFile of(String kind, ObjectNode settings) {
    return new ModelFile(kind, settings, "");
  }

  /**
   * Adds all arrays of a parameter set.
   *
   * @param prefix begins the arrays' names
   * @param set the parameters
   */
  public ModelFile put(String prefix, ParameterSet set) {
    for (Parameter p : set.parameters()) {
      arrays.put(
          prefix + "/" + p.name(), new Array(p.shape(), set.precision().bytes(), set.get(p)));
    }
    return this;
  }

  /**
   * Adds an array of 32-bit numbers, for instance latent codes.
   *
   * @param name its name
   * @param values its values, row-major; kept to 32 bits
   * @param shape its shape
   */
  public ModelFile put(String name, double[] values, long... shape) {
    arrays.put(name, new Array(shape.clone(), Float.BYTES, values.clone()));
    return this;
  }

  /** Returns the settings. */
  public ObjectNode settings() {
    return settings;
  }

  /**
   * Returns the values of an array, row-major.
   *
   * @param name its name
   * @param shape the shape it must have; −1 stands for any size
   * @throws InvalidInputException if it is missing or of another shape
   */
  public double[] array(String name, long... shape) {
    Array a = arrays.get(name);
    if (a == null) {
      throw refuse("has no array \"" + name + "\"");
    }
    boolean fits = a.shape.length == shape.length;
    for (int i = 0; fits && i < shape.length; i++) {
      fits = shape[i] == -1 || shape[i] == a.shape[i];
    }
    if (!fits) {
      throw refuse(
          "has an array \""
              + name
              + "\" of shape "
              + Arrays.toString(a.shape)
              + " where "
              + Arrays.toString(shape)
              + " is expected: it was trained on other data or with other settings");
    }
    return a.values.clone();
  }

  /**
   * Sets all arrays of a parameter set to the values in this file; sets none if one does not fit.
   *
   * @param prefix what the arrays' names begin with
   * @param set the parameters, initialised
   * @throws InvalidInputException if an array is missing or of another shape
   */
  public void restore(String prefix, ParameterSet set) {
    Map<Parameter, double[]> values = new LinkedHashMap<>();
    for (Parameter p : set.parameters()) {
      values.put(p, array(prefix + "/" + p.name(), p.shape()));
    }
    values.forEach(set::set);
  }

  /**
   * Writes the model, first under another name, so that a failure leaves no half file.
   *
   * @param file where to; an existing file is replaced
   * @throws IOException if it cannot be written
   */
  public void write(Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path part = Files.createTempFile(folder, file.getFileName().toString(), ".part");
    try {
      try (ZipOutputStream zip =
          new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(part)))) {
        add(zip, HEADER, JSON.writeValueAsBytes(header()));
        for (Map.Entry<String, Array> e : arrays.entrySet()) {
          add(zip, entry(e.getKey()), bytes(e.getValue()));
        }
      }
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static String entry(String array) {
    return "arrays/" + array + ".bin";
  }

  private ObjectNode header() {
    ObjectNode header = JSON.createObjectNode();
    header.put("format", FORMAT).put("version", VERSION).put("kind", kind);
    header.set("settings", settings);
    ArrayNode list = header.putArray("arrays");
    arrays.forEach(
        (name, a) -> {
          ObjectNode node = list.addObject().put("name", name).put("bytes", a.bytes);
          ArrayNode shape = node.putArray("shape");
          Arrays.stream(a.shape).forEach(shape::add);
        });
    return header;
  }

  private static void add(ZipOutputStream zip, String name, byte[] content) throws IOException {
    ZipEntry e = new ZipEntry(name);
    e.setTime(0); // equal models give equal files
    zip.putNextEntry(e);
    zip.write(content);
    zip.closeEntry();
  }

  private static byte[] bytes(Array a) {
    ByteBuffer buffer =
        ByteBuffer.allocate(a.values.length * a.bytes).order(ByteOrder.LITTLE_ENDIAN);
    for (double value : a.values) {
      if (a.bytes == Float.BYTES) {
        buffer.putFloat((float) value);
      } else {
        buffer.putDouble(value);
      }
    }
    return buffer.array();
  }

  /**
   * Reads a model.
   *
   * @param file the file
   * @param kind what it must be
   * @throws InvalidInputException if it is no model, a damaged one, of a later version or another
   *     kind
   * @throws IOException if it cannot be read
   */
  public static ModelFile read(Path file, String kind) throws IOException {
    ModelFile blank = new ModelFile(kind, JSON.createObjectNode(), file.toString());
    try (ZipFile zip = new ZipFile(file.toFile())) {
      ZipEntry e = zip.getEntry(HEADER);
      if (e == null) {
        throw blank.refuse("is not a Counterpoise model");
      }
      return blank.parse(zip, JSON.readTree(zip.getInputStream(e).readAllBytes()));
    } catch (ZipException | JsonProcessingException | java.io.EOFException e) {
      throw blank.refuse("is not a Counterpoise model, or is damaged", e);
    }
  }

  private ModelFile parse(ZipFile zip, JsonNode header) throws IOException {
    if (!FORMAT.equals(header.path("format").asText())) {
      throw refuse("is not a Counterpoise model");
    }
    if (header.path("version").asInt() != VERSION) {
      throw refuse(
          "has version "
              + header.path("version").asText()
              + ", this program reads version "
              + VERSION
              + "; use the program that wrote it, or a newer one");
    }
    if (!kind.equals(header.path("kind").asText())) {
      throw refuse(
          "is a model of \""
              + header.path("kind").asText()
              + "\" where \""
              + kind
              + "\" is expected");
    }
    if (!(header.path("settings") instanceof ObjectNode own)) {
      throw refuse("is damaged: it has no settings");
    }
    ModelFile model = new ModelFile(kind, own, source);
    for (JsonNode node : header.path("arrays")) {
      String name = node.path("name").asText();
      model.arrays.put(name, readArray(zip, name, node));
    }
    return model;
  }

  private Array readArray(ZipFile zip, String name, JsonNode node) throws IOException {
    long[] shape = new long[node.path("shape").size()];
    Arrays.setAll(shape, i -> node.path("shape").get(i).asLong());
    int bytes = node.path("bytes").asInt();
    long length = Arrays.stream(shape).reduce(1, Math::multiplyExact);
    ZipEntry e = zip.getEntry(entry(name));
    byte[] content = e == null ? new byte[0] : zip.getInputStream(e).readAllBytes();
    if ((bytes != Float.BYTES && bytes != Double.BYTES) || content.length != length * bytes) {
      throw refuse("is damaged: array \"" + name + "\" is incomplete");
    }
    ByteBuffer buffer = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    double[] values = new double[(int) length];
    Arrays.setAll(values, i -> bytes == Float.BYTES ? buffer.getFloat() : buffer.getDouble());
    return new Array(shape, bytes, values);
  }

  private InvalidInputException refuse(String sentence) {
    return refuse(sentence, null);
  }

  private InvalidInputException refuse(String sentence, Exception cause) {
    return new InvalidInputException(
        "The file " + source + " " + sentence + "; choose a model saved for this use.", cause);
  }
}
