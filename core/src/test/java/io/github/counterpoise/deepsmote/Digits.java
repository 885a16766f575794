package io.github.counterpoise.deepsmote;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/** The test images of MNIST, where the folder of shared data has them. */
final class Digits {

  private static final int PIXELS = 28 * 28;

  private Digits() {}

  /**
   * Some images in the file's order, in which the digits are mixed; skips the test without data.
   */
  static Table load(int from, int count) throws IOException {
    Path folder = Path.of(System.getProperty("shared.dir", "../shared"), "data", "mnist");
    Path images = folder.resolve("t10k-images-idx3-ubyte.gz");
    Assumptions.assumeTrue(Files.exists(images), () -> "no MNIST in " + folder);
    byte[] pixels = unpacked(images, 16, from * PIXELS, count * PIXELS);
    byte[] labels = unpacked(folder.resolve("t10k-labels-idx1-ubyte.gz"), 8, from, count);
    List<Column> columns = new ArrayList<>();
    IntStream.range(0, PIXELS).forEach(j -> columns.add(new Column.Integral("pixel" + j)));
    columns.add(
        new Column.Nominal("digit", IntStream.range(0, 10).mapToObj(Integer::toString).toList()));
    Table.Builder table =
        new Table.Builder(
            new Schema(columns, PIXELS, new DataShape.Image(28, 28, 1)), labels.length);
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < PIXELS; j++) {
        table.set(i, j, pixels[i * PIXELS + j] & 0xff);
      }
      table.set(i, PIXELS, labels[i]);
    }
    return table.build();
  }

  private static byte[] unpacked(Path file, int header, int from, int length) throws IOException {
    try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
      in.skipNBytes((long) header + from);
      return in.readNBytes(length);
    }
  }
}
