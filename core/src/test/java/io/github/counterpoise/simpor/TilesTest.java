package io.github.counterpoise.simpor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TilesTest {

  @Test
  void exponentialsAreExact() {
    int rows = 500;
    double[] squares = IntStream.range(0, rows).mapToDouble(i -> 3 + 0.25 * i).toArray();
    double[] weights = new double[rows];
    Tiles.exponentials(squares, 3, 0.5, weights, new double[rows], rows);
    for (int i = 0; i < rows; i++) {
      double exact = Math.exp(Math.max(-0.125 * i, -64));
      assertEquals(exact, weights[i], 1e-12 * exact);
    }
    assertEquals(1, weights[0], 1e-12);
  }

  @Test
  void farAwayIsNextToNothing() {
    double[] squares = {0, 1e100, Double.POSITIVE_INFINITY};
    double[] weights = new double[3];
    Tiles.exponentials(squares, 0, 1e6, weights, new double[3], 3);
    assertEquals(Math.exp(-64), weights[1], 1e-38);
    assertEquals(Math.exp(-64), weights[2], 1e-38);
  }

  @Test
  void sumsAgreeWithPlainLoops() {
    double[] a = IntStream.range(0, 7).mapToDouble(i -> 1.5 * i - 2).toArray();
    double[] b = IntStream.range(0, 7).mapToDouble(i -> 4 - i).toArray();
    assertEquals(17.5, Tiles.sum(a, 7), 1e-12);
    assertEquals(IntStream.range(0, 7).mapToDouble(i -> a[i] * b[i]).sum(), Tiles.dot(a, b, 7));
    assertEquals(-2, Tiles.least(a, 7));
    double[] sums = new double[5];
    Tiles.dots(a, b, a, b, a, sums, 1, 7);
    assertEquals(Tiles.dot(a, b, 7), sums[3]);
    assertEquals(Tiles.dot(a, a, 7), sums[4]);
  }
}
