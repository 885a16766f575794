package io.github.counterpoise.examples.paper.deepsmote;

import io.github.counterpoise.table.DataShape;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Small image files in the formats of the published sets. */
public final class GeneratedImages {

  private static final int SIDE = 12;

  private GeneratedImages() {}

  /**
   * Writes a folder {@code mnist} with four files of 12 × 12 pixels: in class c a bright bar at row
   * or column c / 2, in noise.
   *
   * @param data where the folder is made
   * @param training images of each class for training
   * @param test images of each class for testing
   */
  public static void writeMnist(Path data, int training, int test) throws IOException {
    Path folder = Files.createDirectories(data.resolve("mnist"));
    write(folder, "train", images(10, training));
    write(folder, "t10k", images(10, test));
  }

  private static void write(Path folder, String part, LabelledImages images) throws IOException {
    Files.write(
        folder.resolve(part + "-images-idx3-ubyte.gz"),
        packed(
            idxImages(
                images.size(),
                SIDE,
                SIDE,
                i -> images.value(i / (SIDE * SIDE), i % (SIDE * SIDE)))));
    Files.write(folder.resolve(part + "-labels-idx1-ubyte"), idxLabels(images.classOf()));
  }

  static LabelledImages images(int classes, int each) {
    UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(each);
    byte[][] pixels = new byte[classes * each][SIDE * SIDE];
    int[] classOf = new int[pixels.length];
    for (int i = 0; i < pixels.length; i++) {
      int c = i % classes;
      classOf[i] = c;
      for (int j = 0; j < pixels[i].length; j++) {
        int place = c % 2 == 0 ? j / SIDE : j % SIDE;
        pixels[i][j] = (byte) ((place / 2 == c / 2 ? 180 : 0) + random.nextInt(70));
      }
    }
    return new LabelledImages(
        new DataShape.Image(SIDE, SIDE, 1),
        IntStream.range(0, classes).mapToObj(String::valueOf).toList(),
        pixels,
        classOf);
  }

  static byte[] idxImages(int count, int height, int width, IntUnaryOperator value) {
    ByteBuffer file = ByteBuffer.allocate(16 + count * height * width);
    file.putInt(2051).putInt(count).putInt(height).putInt(width);
    IntStream.range(0, count * height * width).forEach(i -> file.put((byte) value.applyAsInt(i)));
    return file.array();
  }

  static byte[] idxLabels(int[] labels) {
    ByteBuffer file = ByteBuffer.allocate(8 + labels.length);
    file.putInt(2049).putInt(labels.length);
    for (int label : labels) {
      file.put((byte) label);
    }
    return file.array();
  }

  static byte[] packed(byte[] bytes) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
      out.write(bytes);
    }
    return packed.toByteArray();
  }
}
