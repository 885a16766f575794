package io.github.counterpoise.neighbor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.counterpoise.encode.Points;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NearestNeighborsTest {

  static Stream<Arguments> spaces() {
    return Stream.of(
        Arguments.of("normal, 1 dimension", Spaces.normal(420, 1, 1, x -> x)),
        Arguments.of("normal, 2 dimensions", Spaces.normal(420, 2, 2, x -> x)),
        Arguments.of("normal, 3 dimensions", Spaces.normal(420, 3, 3, x -> x)),
        Arguments.of("normal, 10 dimensions", Spaces.normal(420, 10, 4, x -> x)),
        Arguments.of("normal, 45 dimensions", Spaces.normal(420, 45, 5, x -> x)),
        Arguments.of("uniform", Spaces.normal(420, 7, 6, x -> x - Math.floor(x))),
        Arguments.of("lattice", Spaces.normal(420, 4, 7, Math::rint)),
        Arguments.of("binary", Spaces.normal(420, 9, 8, Math::signum)),
        Arguments.of("constant", Spaces.normal(400, 4, 9, x -> 3.7)),
        Arguments.of("all zero", Spaces.normal(400, 4, 9, x -> 0)),
        Arguments.of("heavy tails", Spaces.normal(420, 5, 10, x -> Math.pow(x, 15))),
        Arguments.of("large offset", Spaces.normal(420, 5, 11, x -> 1e9 + x * 1e-3)),
        Arguments.of("large", Spaces.normal(400, 5, 12, x -> 1e140 * x)),
        Arguments.of("squares overflow", Spaces.normal(400, 5, 13, x -> 1e180 * x)),
        Arguments.of("differences overflow", Spaces.normal(300, 3, 14, x -> 1e308 * Math.sin(x))),
        Arguments.of("small", Spaces.normal(400, 5, 15, x -> 1e-140 * x)),
        Arguments.of("squares underflow", Spaces.normal(400, 5, 16, x -> 1e-162 * x)),
        Arguments.of("denormal", Spaces.normal(400, 5, 17, x -> 1e-310 * x)),
        Arguments.of("scales of all sizes", Spaces.normal(420, 3, 18, x -> Math.exp(150 * x))),
        Arguments.of("some missing", Spaces.with(Spaces.normal(420, 6, 19, x -> x), 0.2, 6, 1)),
        Arguments.of("one gap", Spaces.with(Spaces.normal(420, 12, 20, x -> x), 0.3, 1, 2)),
        Arguments.of("most missing", Spaces.with(Spaces.normal(400, 4, 21, x -> x), 0.7, 4, 3)),
        Arguments.of(
            "lattice, missing", Spaces.with(Spaces.normal(400, 4, 22, Math::rint), .2, 3, 4)),
        Arguments.of(
            "large, missing", Spaces.with(Spaces.normal(300, 4, 23, x -> 1e140 * x), .2, 3, 4)),
        Arguments.of(
            "small, missing", Spaces.with(Spaces.normal(300, 4, 24, x -> 1e-162 * x), .2, 3, 4)),
        Arguments.of("nothing present", Spaces.normal(300, 3, 25, x -> Double.NaN)),
        Arguments.of("duplicates", duplicates()),
        Arguments.of("correlated", correlated()),
        Arguments.of("one point", Spaces.normal(1, 3, 26, x -> x)),
        Arguments.of("two points", Spaces.normal(2, 3, 27, x -> x)),
        Arguments.of("no dimension", Spaces.of(20, 0, new double[0])));
  }

  private static Points duplicates() {
    Random random = new Random(1);
    double[] coordinates = new double[420 * 5];
    for (int i = 0; i < 420; i++) {
      long which = random.nextInt(40);
      Random point = new Random(which);
      for (int j = 0; j < 5; j++) {
        coordinates[i * 5 + j] = point.nextGaussian();
      }
    }
    return Spaces.of(420, 5, coordinates);
  }

  private static Points correlated() {
    Random random = new Random(2);
    double[] coordinates = new double[420 * 12];
    for (int i = 0; i < 420; i++) {
      double u = random.nextGaussian();
      double v = random.nextGaussian();
      for (int j = 0; j < 12; j++) {
        coordinates[i * 12 + j] = Math.sin(j) * u + Math.cos(2.0 * j) * v;
      }
    }
    return Spaces.of(420, 12, coordinates);
  }

  private static int[] identity(int size) {
    int[] self = new int[size];
    Arrays.setAll(self, i -> i);
    return self;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spaces")
  void findsWhatComparingEveryPairFinds(String name, Points points) {
    for (int k : new int[] {1, 23}) {
      Neighbors found = NearestNeighbors.of(points).ofEach(k, Spaces.run(2));
      Spaces.check(points, points, identity(points.size()), k, found);
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spaces")
  void findsTheSameWithAnyLeafSizeAndNumberOfThreads(String name, Points points) {
    Neighbors expected = Spaces.naive(points, points, identity(points.size()), 4);
    for (int leafSize : new int[] {1, 7, 33, 1 << 20}) {
      NearestNeighbors index = NearestNeighbors.of(points, leafSize);
      for (int threads : new int[] {1, 2, 8}) {
        Spaces.assertSame(expected, index.ofEach(4, Spaces.run(threads)));
      }
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("spaces")
  void findsNeighborsOfQueriesFromElsewhere(String name, Points points) {
    Points queries = Spaces.normal(90, points.dimensions(), 99, x -> 2 * x);
    NearestNeighbors index = NearestNeighbors.of(points, 64);
    Spaces.check(points, queries, null, 6, index.of(queries, null, 6, Spaces.run(2)));
    Points incomplete = Spaces.with(queries, 0.3, Math.min(2, points.dimensions()), 5);
    Spaces.check(points, incomplete, null, 6, index.of(incomplete, null, 6, Spaces.run(3)));
    Spaces.check(points, queries, null, 3, index.of(queries, null, 3, Spaces.run(1)));
  }

  @Test
  void findsAllWhereFewerThanAskedForExist() {
    Points points = Spaces.normal(50, 3, 1, x -> x);
    NearestNeighbors index = NearestNeighbors.of(points, 8);
    Neighbors each = index.ofEach(1000, Spaces.run(2));
    assertEquals(49, each.count(0));
    Spaces.check(points, points, identity(50), 49, each);
    Neighbors all = index.of(points, null, 50, Spaces.run(2));
    assertEquals(50, all.count(7));
    assertEquals(7, all.index(7, 0));
  }

  @Test
  void excludesOnlyTheQueriesThemselves() {
    Points points = Spaces.normal(60, 2, 1, x -> x);
    int[] self = identity(60);
    self[3] = -1;
    self[4] = 5;
    Neighbors found = NearestNeighbors.of(points).of(points, self, 60, Spaces.run(2));
    assertEquals(60, found.count(3));
    assertEquals(59, found.count(4));
    Spaces.check(points, points, self, 60, found);
  }

  @Test
  void answersForNoPoints() {
    Points none = Spaces.of(0, 2, new double[0]);
    Points some = Spaces.normal(5, 2, 1, x -> x);
    assertEquals(0, NearestNeighbors.of(none).ofEach(3, Spaces.run(2)).size());
    assertEquals(0, NearestNeighbors.of(some).of(none, null, 3, Spaces.run(2)).size());
    assertEquals(0, NearestNeighbors.of(none).of(some, null, 3, Spaces.run(2)).count(4));
    Points one = Spaces.normal(1, 2, 1, x -> x);
    assertEquals(0, NearestNeighbors.of(one).ofEach(3, Spaces.run(2)).count(0));
  }

  @Test
  void refusesWhatMakesNoSense() {
    Points points = Spaces.normal(5, 2, 1, x -> x);
    Points other = Spaces.normal(5, 3, 1, x -> x);
    NearestNeighbors index = NearestNeighbors.of(points);
    assertThrows(IllegalArgumentException.class, () -> index.ofEach(0, Spaces.run(1)));
    assertThrows(IllegalArgumentException.class, () -> index.of(other, null, 1, Spaces.run(1)));
    assertThrows(
        IllegalArgumentException.class, () -> index.of(points, new int[4], 1, Spaces.run(1)));
    Neighbors found = index.ofEach(2, Spaces.run(1));
    assertThrows(IndexOutOfBoundsException.class, () -> found.index(0, 2));
    assertThrows(IndexOutOfBoundsException.class, () -> found.count(5));
  }
}
