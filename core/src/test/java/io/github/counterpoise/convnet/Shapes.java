package io.github.counterpoise.convnet;

import io.github.counterpoise.table.DataShape;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Drawn images in noise: bars, upright or lying, against blobs. */
final class Shapes {

  static final List<String> CLASSES = List.of("bar", "blob");

  private Shapes() {}

  /** Returns bars and blobs in turn. */
  static ImageSet draw(DataShape.Image shape, int count, long seed) {
    Random random = new Random(seed);
    float[][] pixels = new float[count][shape.values()];
    int[] classOf = new int[count];
    for (int i = 0; i < count; i++) {
      classOf[i] = i % 2;
      draw(shape, classOf[i] == 1, random, pixels[i]);
    }
    double[] weights = new double[count];
    Arrays.fill(weights, 1);
    return new ImageSet(shape, pixels, classOf, weights, CLASSES);
  }

  private static void draw(DataShape.Image shape, boolean blob, Random random, float[] values) {
    boolean upright = random.nextBoolean();
    int x = 1 + random.nextInt(shape.width() - 2);
    int y = 1 + random.nextInt(shape.height() - 2);
    for (int j = 0; j < values.length; j++) {
      int pixel = j / shape.channels();
      int dx = Math.abs(pixel % shape.width() - x);
      int dy = Math.abs(pixel / shape.width() - y);
      boolean lit = blob ? dx <= 1 && dy <= 1 : upright ? dx == 0 : dy == 0;
      values[j] = (lit ? 180 : 40) + random.nextInt(60);
    }
  }

  static double accuracy(TrainedConvNet net, ImageSet data) {
    double[][] distributions = net.distributions(data.pixels());
    int right = 0;
    for (int i = 0; i < distributions.length; i++) {
      int best = 0;
      for (int c = 1; c < distributions[i].length; c++) {
        best = distributions[i][c] > distributions[i][best] ? c : best;
      }
      right += best == data.classOf()[i] ? 1 : 0;
    }
    return (double) right / distributions.length;
  }
}
