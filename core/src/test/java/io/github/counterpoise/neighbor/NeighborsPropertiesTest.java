package io.github.counterpoise.neighbor;

import io.github.counterpoise.encode.Points;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NeighborsPropertiesTest {

  @Property(tries = 150)
  void equalsTheSearchThatComparesEveryPair(
      @ForAll @IntRange(max = 150) int size,
      @ForAll @IntRange(min = 1, max = 12) int dimensions,
      @ForAll @IntRange(min = 1, max = 20) int k,
      @ForAll @IntRange(min = 1, max = 40) int leafSize,
      @ForAll @IntRange(max = 4) int kind,
      @ForAll @IntRange(max = 2) int missing,
      @ForAll long seed) {
    Points points =
        Spaces.with(random(size, dimensions, kind, seed), missing * 0.25, dimensions, seed);
    int[] self = new int[size];
    Arrays.setAll(self, i -> i);
    NearestNeighbors index = NearestNeighbors.of(points, leafSize);
    Spaces.check(points, points, self, k, index.ofEach(k, Spaces.run(2)));
  }

  /** Makes points with many ties, with clusters far apart, or with scales far apart. */
  private static Points random(int size, int dimensions, int kind, long seed) {
    Random random = new Random(seed);
    return Spaces.normal(
        size,
        dimensions,
        seed,
        x ->
            switch (kind) {
              case 0 -> x;
              case 1 -> Math.rint(x);
              case 2 -> 1e9 * random.nextInt(2) + x;
              case 3 -> Math.scalb(x, random.nextInt(600) - 300);
              default -> Math.rint(x) + 1e-12 * random.nextInt(3);
            });
  }
}
