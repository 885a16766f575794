package io.github.counterpoise.examples.paper.deepsmote;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The IDX format of MNIST and Fashion-MNIST: a file of images and one of labels, each with a
 * big-endian header.
 */
final class IdxFiles {

  private static final int IMAGES = 2051; // unsigned bytes in three dimensions
  private static final int LABELS = 2049; // unsigned bytes in one
  private static final int IMAGE_HEADER = 16;
  private static final int LABEL_HEADER = 8;

  private IdxFiles() {}

  /**
   * Reads images and their labels.
   *
   * @param imageFile the images
   * @param labelFile their labels, as many
   * @param classes names of labels 0, 1, …
   * @throws InvalidInputException if a file is of another kind, cut off, or does not fit the other
   */
  static LabelledImages read(Path imageFile, Path labelFile, List<String> classes) {
    byte[] images = PackedFile.read(imageFile);
    ByteBuffer header = header(imageFile, images, IMAGES, IMAGE_HEADER, "images");
    int count = header.getInt();
    int height = header.getInt();
    int width = header.getInt();
    if (height < 1 || width < 1 || height > 10_000 || width > 10_000) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "File '%s' says its images are %d x %d pixels; fetch it again.",
              imageFile,
              height,
              width));
    }
    requireLength(imageFile, images, IMAGE_HEADER + (long) count * height * width);
    byte[] labels = PackedFile.read(labelFile);
    int labelled = header(labelFile, labels, LABELS, LABEL_HEADER, "labels").getInt();
    requireLength(labelFile, labels, LABEL_HEADER + (long) labelled);
    if (labelled != count) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "File '%s' has %d images but '%s' has %d labels; put files together that belong together.",
              imageFile,
              count,
              labelFile,
              labelled));
    }
    byte[][] pixels = new byte[count][];
    int[] classOf = new int[count];
    int values = height * width;
    for (int i = 0; i < count; i++) {
      int from = IMAGE_HEADER + i * values;
      pixels[i] = Arrays.copyOfRange(images, from, from + values);
      classOf[i] = labels[LABEL_HEADER + i] & 0xff;
      requireClass(labelFile, i, classOf[i], classes.size());
    }
    return new LabelledImages(new DataShape.Image(height, width, 1), classes, pixels, classOf);
  }

  /** Checks the magic number and returns what follows it. */
  private static ByteBuffer header(Path file, byte[] bytes, int magic, int length, String what) {
    ByteBuffer header = ByteBuffer.wrap(bytes); // big-endian
    if (bytes.length < length || header.getInt() != magic) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "File '%s' is no IDX file of %s: it does not begin with the number %d; put the right one there.",
              file,
              what,
              magic));
    }
    return header;
  }

  private static void requireLength(Path file, byte[] bytes, long expected) {
    if (bytes.length != expected) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "File '%s' has %d bytes where its header promises %d; fetch it again.",
              file,
              bytes.length,
              expected));
    }
  }

  /** Checks a label. */
  static void requireClass(Path file, int image, int label, int classes) {
    if (label >= classes) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "File '%s' has label %d at image %d; expected 0 to %d, so put the right file there.",
              file,
              label,
              image + 1,
              classes - 1));
    }
  }
}
