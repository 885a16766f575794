package io.github.counterpoise.simpor;

import io.github.counterpoise.encode.Points;
import io.github.counterpoise.neighbor.Neighbors;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * The rows of a class as bases of new ones: which of their coordinates may move, how far, and
 * towards whom. Distances here are those of the numeric coordinates, in which new rows move.
 */
final class Bases {

  private final Points points;
  private final int numeric;
  private final Neighbors neighbors;
  private final double[] radii;

  /**
   * Measures the bases.
   *
   * @param points the rows of the class
   * @param numeric how many coordinates, from the first, are numeric
   * @param neighbors the k nearest rows of each within the class
   */
  Bases(Points points, int numeric, Neighbors neighbors) {
    this.points = points;
    this.numeric = numeric;
    this.neighbors = neighbors;
    this.radii = IntStream.range(0, points.size()).mapToDouble(this::meanDistance).toArray();
  }

  Points points() {
    return points;
  }

  Neighbors neighbors() {
    return neighbors;
  }

  /** Returns R: the mean distance of a base to its k nearest rows (Eq. 14). */
  double radius(int base) {
    return radii[base];
  }

  /** Returns the largest R of all bases. */
  double largestRadius() {
    return IntStream.range(0, radii.length).mapToDouble(i -> radii[i]).max().orElse(0);
  }

  /** Returns the numeric coordinates that the base has; the others stay as they are. */
  int[] free(int base) {
    return IntStream.range(0, numeric).filter(j -> !Double.isNaN(points.get(base, j))).toArray();
  }

  /**
   * Draws one of a base's neighbours, those that lie elsewhere all alike; any of them where none
   * lies elsewhere.
   */
  int partner(int base, UniformRandomProvider random) {
    int[] near =
        IntStream.range(0, neighbors.count(base)).map(r -> neighbors.index(base, r)).toArray();
    int[] elsewhere = IntStream.of(near).filter(i -> distance(base, i) > 0).toArray();
    int[] choice = elsewhere.length > 0 ? elsewhere : near;
    return choice[random.nextInt(choice.length)];
  }

  /** Returns the vector from a base to another row, 0 where that misses a coordinate. */
  double[] direction(int base, int other, int[] free) {
    double[] direction = new double[free.length];
    for (int j = 0; j < free.length; j++) {
      double difference = points.get(other, free[j]) - points.get(base, free[j]);
      direction[j] = Double.isNaN(difference) ? 0 : difference;
    }
    return direction;
  }

  private double meanDistance(int base) {
    return IntStream.range(0, neighbors.count(base))
        .mapToDouble(rank -> distance(base, neighbors.index(base, rank)))
        .filter(d -> !Double.isNaN(d))
        .average()
        .orElse(0);
  }

  /** Distance over the coordinates both have, rescaled for the others; NaN where none is. */
  private double distance(int a, int b) {
    double sum = 0;
    int compared = 0;
    for (int j = 0; j < numeric; j++) {
      double difference = points.get(a, j) - points.get(b, j);
      if (!Double.isNaN(difference)) {
        sum += difference * difference;
        compared++;
      }
    }
    return Math.sqrt(sum * numeric / compared); // 0 / 0 is NaN
  }
}
