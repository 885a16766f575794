package io.github.counterpoise.simpor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DensityTest {

  // More rows than a tile, and than two; dimensions that are no multiple of 2 or 4.
  @ParameterizedTest
  @CsvSource({"1, 1, 0.5, 0", "40, 2, 0.3, 0", "1100, 7, 1, 0", "700, 30, 2, 0", "600, 5, 1, 0.2"})
  void agreesWithTheFormulaAndWithFiniteDifferences(
      int rows, int dimensions, double h, double missing) {
    double[][] x = Toys.cloud(1, rows, dimensions, 0, missing);
    double[][] places = Toys.cloud(2, 20, dimensions, 0.5, missing / 2);
    Density density = Toys.density(x, h);
    double[] logs = new double[places.length];
    double[][] gradients = new double[places.length][dimensions];
    density.evaluate(places, places.length, null, logs, gradients);
    for (int p = 0; p < places.length; p++) {
      assertEquals(Toys.plainLogDensity(x, places[p], h), logs[p], 1e-9 * (1 + Math.abs(logs[p])));
      for (int j = 0; j < dimensions; j++) {
        double expected =
            Double.isNaN(places[p][j]) ? 0 : differenceQuotient(density, places[p], j);
        assertEquals(expected, gradients[p][j], 1e-5 * (1 + Math.abs(expected)));
      }
    }
  }

  private static double differenceQuotient(Density density, double[] place, int dimension) {
    double step = 1e-5;
    double[][] sides = {place.clone(), place.clone()};
    sides[0][dimension] -= step;
    sides[1][dimension] += step;
    double[] logs = new double[2];
    density.evaluate(sides, 2, null, logs, null);
    return (logs[1] - logs[0]) / (2 * step);
  }

  @Test
  void gradientOfTheRatioAgreesWithFiniteDifferences() {
    double[][] target = Toys.cloud(3, 60, 4, 0, 0);
    double[][] other = Toys.cloud(4, 900, 4, 1, 0);
    PosteriorRatio f = Toys.ratio(target, other, 0.6);
    double[][] places = Toys.cloud(5, 30, 4, 0.5, 0);
    double[][] gradients = new double[30][4];
    f.evaluate(places, 30, new double[30], gradients);
    for (int p = 0; p < places.length; p++) {
      for (int j = 0; j < 4; j++) {
        double[] low = places[p].clone();
        double[] high = places[p].clone();
        low[j] -= 1e-5;
        high[j] += 1e-5;
        assertEquals(
            (Toys.log(f, high) - Toys.log(f, low)) / 2e-5,
            gradients[p][j],
            1e-5 * (1 + Math.abs(gradients[p][j])));
      }
    }
  }

  @Test
  void smallBandwidthNeitherOverflowsNorVanishes() {
    double[][] x = {{0, 0}, {100, 0}};
    double[] logs = new double[1];
    double[][] gradients = new double[1][2];
    Toys.density(x, 1e-6).evaluate(new double[][] {{40, 0}}, 1, null, logs, gradients);
    assertEquals(-1600 / 2e-12, logs[0], 1);
    assertEquals(-40 / 1e-12, gradients[0][0], 1);
  }

  @Test
  void rowLeftOutDoesNotCount() {
    double[][] x = Toys.cloud(6, 520, 3, 0, 0);
    double[][] place = {x[515], x[3]};
    double[] logs = new double[2];
    Toys.density(x, 0.4).evaluate(place, 2, new int[] {515, Distances.NONE}, logs, null);
    double[][] others = Arrays.copyOf(x, 519);
    others[515] = x[519];
    double expected = Toys.plainLogDensity(others, x[515], 0.4) + Math.log(519 / 520.0);
    assertEquals(expected, logs[0], 1e-9);
    assertEquals(Toys.plainLogDensity(x, x[3], 0.4), logs[1], 1e-9);
  }

  @Test
  void pointsInOneBatchDoNotChangeEachOther() {
    double[][] x = Toys.cloud(7, 1500, 9, 0, 0.05);
    double[][] places = Toys.cloud(8, 33, 9, 1, 0.02);
    Density density = Toys.density(x, 0.7);
    double[] logs = new double[33];
    double[][] gradients = new double[33][9];
    density.evaluate(places, 33, null, logs, gradients);
    for (int p = 0; p < 33; p++) {
      double[] alone = new double[1];
      double[][] gradient = new double[1][9];
      density.evaluate(new double[][] {places[p]}, 1, null, alone, gradient);
      assertEquals(logs[p], alone[0]);
      assertArrayEquals(gradients[p], gradient[0]);
    }
  }

  @Test
  void nothingInCommonIsFarAway() {
    double[][] x = {{1, Double.NaN}, {2, Double.NaN}};
    double[] logs = new double[1];
    Toys.density(x, 1).evaluate(new double[][] {{Double.NaN, 5}}, 1, null, logs, null);
    assertTrue(logs[0] < -1e90 && Double.isFinite(logs[0]));
  }
}
