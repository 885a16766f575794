package io.github.counterpoise.neighbor;

import io.github.counterpoise.encode.Points;
import io.github.counterpoise.oversample.Monitor;
import io.github.counterpoise.oversample.Run;
import io.github.counterpoise.oversample.Seed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Points to search among, and the search by comparing every pair that defines what is right. */
final class Spaces {
  private Spaces() {}

  static Run run(int threads) {
    return new Run(new Seed(1), Monitor.silent(), threads);
  }

  static Points of(int size, int dimensions, double[] coordinates) {
    double[] shares = new double[dimensions];
    Arrays.setAll(shares, j -> 1.0 / (1 + j % 3));
    return new Points(size, dimensions, coordinates, shares);
  }

  static Points normal(int size, int dimensions, long seed, DoubleUnaryOperator change) {
    Random random = new Random(seed);
    double[] coordinates = new double[size * dimensions];
    Arrays.setAll(coordinates, i -> change.applyAsDouble(random.nextGaussian()));
    return of(size, dimensions, coordinates);
  }

  static Points with(Points points, double chanceMissing, int columns, long seed) {
    Random random = new Random(seed);
    int dimensions = points.dimensions();
    double[] coordinates = new double[points.size() * dimensions];
    for (int i = 0; i < points.size(); i++) {
      points.copy(i, coordinates, i * dimensions);
      for (int j = 0; j < columns; j++) {
        if (random.nextDouble() < chanceMissing) {
          coordinates[i * dimensions + j] = Double.NaN;
        }
      }
    }
    return of(points.size(), dimensions, coordinates);
  }

  /** Checks neighbours against those found by comparing every query with every reference. */
  static void check(Points references, Points queries, int[] self, int k, Neighbors found) {
    if (found.size() != queries.size()) {
      throw new AssertionError(found.size() + " lists for " + queries.size() + " queries");
    }
    for (int query = 0; query < queries.size(); query++) {
      int q = query;
      double[] squares = new double[references.size()];
      Arrays.setAll(squares, r -> queries.squaredDistance(q, references, r));
      int[] order =
          IntStream.range(0, references.size())
              .filter(r -> self == null || r != self[q])
              .boxed()
              .sorted(Comparator.comparingDouble((Integer r) -> squares[r]))
              .limit(k)
              .mapToInt(Integer::intValue)
              .toArray();
      int[] list = IntStream.range(0, found.count(q)).map(i -> found.index(q, i)).toArray();
      if (!Arrays.equals(order, list)) {
        throw new AssertionError(
            "query %d: expected %s, found %s"
                .formatted(q, Arrays.toString(order), Arrays.toString(list)));
      }
      for (int i = 0; i < list.length; i++) {
        if (found.distance(q, i) != Math.sqrt(squares[list[i]])) {
          throw new AssertionError("query %d: distance of rank %d".formatted(q, i));
        }
      }
    }
  }
}
