package io.github.counterpoise.simpor;

import io.github.counterpoise.encode.Points;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Points, densities and plain formulas that several tests need. */
final class Toys {

  private Toys() {}

  /** Points of a normal cloud, with a share of coordinates missing. */
  static double[][] cloud(long seed, int size, int dimensions, double mean, double missing) {
    Random random = new Random(seed);
    double[][] x = new double[size][dimensions];
    for (double[] point : x) {
      for (int j = 0; j < dimensions; j++) {
        boolean gone = random.nextDouble() < missing;
        double value = mean + random.nextGaussian();
        point[j] = gone ? Double.NaN : value;
      }
    }
    return x;
  }

  static Points points(double[][] x) {
    int dimensions = x[0].length;
    double[] shares = new double[dimensions];
    Arrays.fill(shares, 1);
    double[] all = Arrays.stream(x).flatMapToDouble(Arrays::stream).toArray();
    return new Points(x.length, dimensions, all, shares);
  }

  static KernelRows kernels(double[][] x) {
    return KernelRows.of(points(x), IntStream.range(0, x.length).toArray(), x[0].length);
  }

  static Density density(double[][] x, double bandwidth) {
    return new Density(kernels(x), x.length, bandwidth);
  }

  static PosteriorRatio ratio(double[][] target, double[][] other, double bandwidth) {
    return new PosteriorRatio(density(target, bandwidth), density(other, bandwidth));
  }

  /** log f at one place. */
  static double log(PosteriorRatio f, double... x) {
    double[] logs = new double[1];
    f.evaluate(new double[][] {x}, 1, logs, null);
    return logs[0];
  }

  /** log p by the formula, one row after the other. */
  static double plainLogDensity(double[][] rows, double[] x, double h) {
    double[] exponents =
        Arrays.stream(rows).mapToDouble(y -> -squaredDistance(x, y) / (2 * h * h)).toArray();
    double largest = Arrays.stream(exponents).max().orElseThrow();
    double sum = Arrays.stream(exponents).map(e -> Math.exp(e - largest)).sum();
    return largest + Math.log(sum) - Math.log(rows.length);
  }

  static double squaredDistance(double[] a, double[] b) {
    double sum = 0;
    int compared = 0;
    for (int j = 0; j < a.length; j++) {
      double difference = a[j] - b[j];
      if (!Double.isNaN(difference)) {
        sum += difference * difference;
        compared++;
      }
    }
    return compared == 0 ? Distances.FAR : sum * a.length / compared;
  }

  static double length(double[] vector) {
    return Math.sqrt(Arrays.stream(vector).map(v -> v * v).sum());
  }
}
