package io.github.counterpoise.examples.paper.deepsmote;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.DataShape;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The binary format of CIFAR-10: records of 3,073 bytes, first the label, then the red, the green
 * and the blue values of 32 × 32 pixels.
 */
final class CifarFile {

  private static final DataShape.Image SHAPE = new DataShape.Image(32, 32, 3);
  private static final int PLANE = SHAPE.height() * SHAPE.width();
  private static final int RECORD = 1 + 3 * PLANE;

  private CifarFile() {}

  /**
   * Reads files.
   *
   * @param files the files, whose images are put behind each other
   * @param classes names of labels 0, 1, …
   * @throws InvalidInputException if one is no such file, or cut off
   */
  static LabelledImages read(List<Path> files, List<String> classes) {
    List<LabelledImages> parts = files.stream().map(file -> read(file, classes)).toList();
    return new LabelledImages(
        SHAPE,
        classes,
        parts.stream().flatMap(p -> Arrays.stream(p.pixels())).toArray(byte[][]::new),
        parts.stream().flatMapToInt(p -> Arrays.stream(p.classOf())).toArray());
  }

  private static LabelledImages read(Path file, List<String> classes) {
    byte[] bytes = PackedFile.read(file);
    if (bytes.length == 0 || bytes.length % RECORD != 0) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "File '%s' has %d bytes, which is no multiple of the %,d bytes of a CIFAR-10 image; fetch it again.",
              file,
              bytes.length,
              RECORD));
    }
    int count = bytes.length / RECORD;
    byte[][] pixels = new byte[count][3 * PLANE];
    int[] classOf = new int[count];
    for (int i = 0; i < count; i++) {
      int at = i * RECORD;
      classOf[i] = bytes[at] & 0xff;
      IdxFiles.requireClass(file, i, classOf[i], classes.size());
      for (int j = 0; j < pixels[i].length; j++) {
        pixels[i][j] = bytes[at + 1 + j % 3 * PLANE + j / 3]; // planes to pixels
      }
    }
    return new LabelledImages(SHAPE, classes, pixels, classOf);
  }
}
