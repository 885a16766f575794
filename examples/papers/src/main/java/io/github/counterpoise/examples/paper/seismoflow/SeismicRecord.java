package io.github.counterpoise.examples.paper.seismoflow;

import io.github.counterpoise.run.InvalidInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * One earthquake as a station recorded it.
 *
 * @param name name of its file
 * @param arrival index of the sample at which the first wave arrives; noise comes before it
 * @param components [component][sample] ground motion, without components that never move
 */
record SeismicRecord(String name, int arrival, float[][] components) {

  private static final Pattern TWO_DIMENSIONS =
      Pattern.compile("'descr': '<f8', 'fortran_order': False, 'shape': \\((\\d+), (\\d+)\\)");
  private static final Pattern WHOLE_NUMBER =
      Pattern.compile("'descr': '<i8', 'fortran_order': False, 'shape': \\(\\)");
  private static final int HEADER = 10; // magic, version, length of the text that follows

  /**
   * Reads all records of an archive of NumPy files ({@code .npz}), in the order of their names.
   *
   * @param archive a zip whose entries hold arrays {@code data} (samples x components, 64-bit
   *     floating point) and {@code itp} (index of the first arrival)
   * @throws InvalidInputException if it cannot be read or holds no such record
   */
  static List<SeismicRecord> readAll(Path archive) {
    List<SeismicRecord> records = new ArrayList<>();
    try (InputStream in = Files.newInputStream(archive);
        ZipInputStream zip = new ZipInputStream(in)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith(".npz")) {
          records.add(read(entry.getName(), zip.readAllBytes()));
        }
      }
    } catch (IOException e) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "File '%s' cannot be read (%s); fetch it again.",
              archive,
              e.getMessage()),
          e);
    }
    if (records.isEmpty()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "File '%s' holds no seismic records (.npz); name the folder of another one with"
                  + " --data.",
              archive));
    }
    records.sort(Comparator.comparing(SeismicRecord::name));
    return List.copyOf(records);
  }

  private static SeismicRecord read(String name, byte[] file) throws IOException {
    Map<String, byte[]> arrays = new HashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        arrays.put(entry.getName(), zip.readAllBytes());
      }
    }
    ByteBuffer arrival = values(name, arrays.get("itp.npy"), "itp", WHOLE_NUMBER);
    byte[] data = arrays.get("data.npy");
    ByteBuffer samples = values(name, data, "data", TWO_DIMENSIONS);
    Matcher shape = TWO_DIMENSIONS.matcher(text(data));
    if (!shape.find()) {
      throw new IllegalStateException("its text was found to match before");
    }
    int rows = Integer.parseInt(shape.group(1));
    int columns = Integer.parseInt(shape.group(2));
    float[][] components = new float[columns][rows];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        components[column][row] = (float) samples.getDouble();
      }
    }
    List<float[]> moving = new ArrayList<>();
    for (float[] component : components) {
      if (moves(component)) {
        moving.add(component);
      }
    }
    return new SeismicRecord(name, (int) arrival.getLong(), moving.toArray(float[][]::new));
  }

  private static boolean moves(float[] component) {
    for (float value : component) {
      if (value != component[0]) {
        return true;
      }
    }
    return false;
  }

  /** Returns the values of an array, behind its header. */
  private static ByteBuffer values(String name, byte[] array, String what, Pattern form) {
    if (array == null || array.length < HEADER || !form.matcher(text(array)).find()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Record '%s' has no array '%s' of the expected form (%s); fetch the archive again.",
              name,
              what,
              form.pattern().replace("\\", "")));
    }
    ByteBuffer buffer = ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN);
    return buffer.position(HEADER + headerLength(array));
  }

  private static String text(byte[] array) {
    int length = Math.min(headerLength(array), array.length - HEADER);
    return new String(array, HEADER, length, StandardCharsets.US_ASCII);
  }

  private static int headerLength(byte[] array) {
    return Short.toUnsignedInt(ByteBuffer.wrap(array).order(ByteOrder.LITTLE_ENDIAN).getShort(8));
  }
}
