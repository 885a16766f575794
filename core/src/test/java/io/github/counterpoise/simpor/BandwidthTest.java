package io.github.counterpoise.simpor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.encode.Points;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BandwidthTest {

  private static final Run RUN = new Run(new Seed(1), Monitor.silent(), 2);

  private static OptionalDouble find(double[][]... classes) {
    List<Points> points = Arrays.stream(classes).map(Toys::points).toList();
    return Bandwidth.leaveOneOut(points, classes[0][0].length, RUN);
  }

  /** Σ log p₋ᵢ(xᵢ) by the formula. */
  private static double likelihood(double[][] x, double h) {
    return IntStream.range(0, x.length)
        .mapToDouble(
            i -> {
              double[][] others =
                  IntStream.range(0, x.length)
                      .filter(j -> j != i)
                      .mapToObj(j -> x[j])
                      .toArray(double[][]::new);
              return Toys.plainLogDensity(others, x[i], h) - x[i].length * Math.log(h);
            })
        .sum();
  }

  @Test
  void noneOfManyOthersIsMuchMoreLikely() {
    double[][] a = Toys.cloud(1, 120, 3, 0, 0);
    double[][] b = Toys.cloud(2, 40, 3, 5, 0);
    double h = find(a, b).getAsDouble();
    double found = likelihood(a, h) + likelihood(b, h);
    for (double other = 0.01; other < 10; other *= 1.05) {
      // The grid's ratio of 2^(1/4) leaves a little to gain between its points.
      assertTrue(likelihood(a, other) + likelihood(b, other) <= found + 1);
    }
    for (double factor : new double[] {0.8, 1.25}) {
      assertTrue(likelihood(a, factor * h) + likelihood(b, factor * h) < found);
    }
  }

  @Test
  void repeatedRowsCountOnce() {
    double[][] x = Toys.cloud(3, 60, 2, 0, 0);
    double[][] twice = Arrays.copyOf(x, 120);
    System.arraycopy(x, 0, twice, 60, 60);
    assertEquals(find(x), find(twice));
  }

  @Test
  void nothingWhereNoTwoRowsDiffer() {
    assertEquals(OptionalDouble.empty(), find(new double[][] {{1, 2}, {1, 2}, {1, 2}}));
    assertEquals(
        OptionalDouble.empty(),
        Bandwidth.leaveOneOut(List.of(Toys.points(new double[][] {{1}, {2}})), 0, RUN));
  }

  @Test
  void missingCoordinatesChangeLittle() {
    double h = find(Toys.cloud(4, 200, 4, 0, 0.3)).getAsDouble();
    double complete = find(Toys.cloud(4, 200, 4, 0, 0)).getAsDouble();
    assertTrue(h > complete / 2 && h < 2 * complete, h + " against " + complete);
  }

  @Test
  void partOfLargeClassIsEnough() {
    double[][] x = Toys.cloud(5, 6000, 2, 0, 0); // judged at 3333 of its rows
    double h = find(x).getAsDouble();
    assertTrue(h > 0.1 && h < 0.4, "h = " + h);
    assertEquals(h, find(x).getAsDouble());
  }

  @Test
  void firstOfEqualRowsIsKept() {
    double[][] x = {{1, 9}, {0.0, 3}, {1, 9}, {-0.0, 3}, {2, 9}};
    assertArrayEquals(new int[] {0, 1, 4}, Bandwidth.distinct(Toys.points(x)));
  }
}
