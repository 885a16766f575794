package io.github.counterpoise.knime.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Made-up grey pictures of shapes, a column per pixel, row by row from above. */
final class ShapeRows {

  static final int SIZE = 8;

  private static final int DISCS = 300;
  private static final int CROSSES = 30;
  private static final int RINGS = 25;
  private static final double NOISE = 40;

  private ShapeRows() {}

  /** Returns the lines of a file, always the same. */
  static List<String> lines() {
    Random random = new Random(1);
    List<String> lines = new ArrayList<>();
    lines.add(
        IntStream.range(0, SIZE * SIZE)
            .mapToObj(p -> "p" + p / SIZE + p % SIZE + ",")
            .collect(Collectors.joining("", "", "shape")));
    add(lines, "disc", DISCS, random);
    add(lines, "cross", CROSSES, random);
    add(lines, "ring", RINGS, random);
    return lines;
  }

  private static void add(List<String> lines, String shape, int count, Random random) {
    for (int i = 0; i < count; i++) {
      lines.add(pixels(shape, random) + shape);
    }
  }

  /** Draws a shape of some size and brightness somewhere near the middle. */
  private static String pixels(String shape, Random random) {
    double x = SIZE / 2.0 + random.nextDouble() - 0.5;
    double y = SIZE / 2.0 + random.nextDouble() - 0.5;
    double radius = 2.2 + random.nextDouble();
    double bright = 150 + 80 * random.nextDouble();
    StringBuilder line = new StringBuilder();
    for (int p = 0; p < SIZE * SIZE; p++) {
      int row = p / SIZE;
      double ink = ink(shape, p % SIZE + 0.5 - x, row + 0.5 - y, radius);
      long grey = Math.round(bright * ink + NOISE * Math.abs(random.nextGaussian()));
      line.append(Math.min(255, grey)).append(',');
    }
    return line.toString();
  }

  /** How much of a pixel is covered, from 0 to 1. */
  private static double ink(String shape, double dx, double dy, double radius) {
    double distance = Math.hypot(dx, dy);
    double inside =
        switch (shape) {
          case "ring" -> 0.8 - Math.abs(distance - radius);
          case "cross" -> Math.min(radius - distance, 0.8 - Math.min(Math.abs(dx), Math.abs(dy)));
          default -> radius - distance;
        };
    return Math.max(0, Math.min(1, inside + 0.5));
  }
}
