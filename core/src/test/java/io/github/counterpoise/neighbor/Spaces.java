package io.github.counterpoise.neighbor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.counterpoise.encode.Points;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
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

  /** Finds neighbours by comparing every query with every reference. */
  static Neighbors naive(Points references, Points queries, int[] self, int k) {
    int width = Math.min(k, references.size());
    int[] counts = new int[queries.size()];
    int[] indices = new int[queries.size() * width];
    double[] squares = new double[queries.size() * width];
    for (int query = 0; query < queries.size(); query++) {
      int q = query;
      double[] all = new double[references.size()];
      Arrays.setAll(all, r -> queries.squaredDistance(q, references, r));
      int[] order =
          IntStream.range(0, references.size())
              .filter(r -> self == null || r != self[q])
              .boxed()
              .sorted(Comparator.comparingDouble((Integer r) -> all[r])) // stable: ties by index
              .limit(width)
              .mapToInt(Integer::intValue)
              .toArray();
      counts[q] = order.length;
      for (int i = 0; i < order.length; i++) {
        indices[q * width + i] = order[i];
        squares[q * width + i] = all[order[i]];
      }
    }
    return new Neighbors(queries.size(), width, counts, indices, squares);
  }

  /** Checks that lists are equal to the last bit. */
  static void assertSame(Neighbors expected, Neighbors found) {
    assertEquals(expected.size(), found.size());
    for (int query = 0; query < expected.size(); query++) {
      assertEquals(list(expected, query), list(found, query), "neighbours of query " + query);
    }
  }

  private static List<String> list(Neighbors neighbors, int query) {
    return IntStream.range(0, neighbors.count(query))
        .mapToObj(i -> neighbors.index(query, i) + " at " + neighbors.distance(query, i))
        .toList();
  }

  /** Checks neighbours against those found by comparing every query with every reference. */
  static void check(Points references, Points queries, int[] self, int k, Neighbors found) {
    assertSame(naive(references, queries, self, k), found);
  }
}
