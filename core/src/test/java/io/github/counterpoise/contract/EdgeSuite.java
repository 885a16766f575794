package io.github.counterpoise.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The edge cases that smote-variants runs each of its methods over. Class A is the majority; every
 * case is balanced fully and {@code Invariants} checks the outcome.
 */
interface EdgeSuite extends Group {

  private static int[] classes(int majority, int minority) {
    return IntStream.range(0, majority + minority).map(i -> i < majority ? 0 : 1).toArray();
  }

  private void balanceFully(double[][] x, int[] y) {
    Balanced balanced = balance(Tables.numeric(x, y), "auto");
    int[] counts = balanced.balanced().classCounts();
    assertEquals(counts[0], counts[1]);
  }

  private static double[][] normal(long seed, int rows, int dimensions) {
    Random random = new Random(seed);
    return IntStream.range(0, rows)
        .mapToObj(i -> random.doubles(dimensions, -1, 1).toArray())
        .toArray(double[][]::new);
  }

  @Test
  default void oneDimension() {
    balanceFully(normal(1, 25, 1), classes(20, 5));
  }

  @Test
  default void oneMinorityAndOneMajorityRow() {
    balanceFully(normal(2, 2, 2), classes(1, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  default void fewMinorityRows(int minority) {
    balanceFully(normal(3, 10 + minority, 2), classes(10, minority));
    balanceFully(normal(4, 6 + minority, 2), classes(6, minority));
  }

  @Test
  default void allMinorityRowsAreNoise() {
    // Each minority row stands in a cloud of majority rows of its own.
    double[][] x = new double[104][];
    int[] y = new int[104];
    Random random = new Random(5);
    for (int i = 0; i < 104; i++) {
      double centre = 100 * (i / 26);
      x[i] = new double[] {centre + random.nextGaussian(), centre + random.nextGaussian()};
      y[i] = i % 26 == 0 ? 1 : 0;
    }
    balanceFully(x, y);
  }

  @Test
  default void alternating() {
    double[][] x =
        IntStream.range(0, 21).mapToObj(i -> new double[] {i, i}).toArray(double[][]::new);
    int[] y = IntStream.range(0, 21).map(i -> i % 2 == 0 ? 0 : 1).toArray();
    balanceFully(x, y);
  }

  @Test
  default void highDimension() {
    balanceFully(normal(6, 30, 2000), classes(22, 8));
  }

  @Test
  default void linearlyDependent() {
    double[][] x = normal(7, 30, 3);
    for (double[] row : x) {
      row[1] = 2 * row[0];
      row[2] = row[0] - 3 * row[1];
    }
    balanceFully(x, classes(22, 8));
  }

  @Test
  default void repeatedRows() {
    double[][] few = normal(8, 3, 2);
    double[][] x = IntStream.range(0, 40).mapToObj(i -> few[i % 3]).toArray(double[][]::new);
    balanceFully(x, classes(28, 12));
  }

  @Test
  default void sameNumbers() {
    double[][] x = new double[30][2];
    Arrays.stream(x).forEach(row -> Arrays.fill(row, 0.1));
    balanceFully(x, classes(22, 8));
  }

  @Test
  default void separable() {
    double[][] x = normal(9, 40, 2);
    for (int i = 30; i < 40; i++) {
      x[i][0] += 50;
    }
    balanceFully(x, classes(30, 10));
  }

  @Test
  default void reproducible() {
    Table table = Tables.clouds(10, 3, 60, 20);
    assertEquals(balance(table, "auto").balanced(), balance(table, "auto").balanced());
  }

  @Test
  default void hugeAndTinyNumbers() {
    for (double scale : new double[] {1e-300, 1e-150, 1e150, 1e307}) {
      double[][] x = normal(11, 30, 3);
      for (double[] row : x) {
        row[0] *= scale;
        row[2] = row[2] * 17.9 * scale;
      }
      balanceFully(x, classes(22, 8));
    }
  }

  @Test
  default void rowsThatShareNoCell() {
    // Half of the rows have only x0, the others only x1: no distance can be measured.
    List<double[]> x = new ArrayList<>();
    for (int i = 0; i < 24; i++) {
      x.add(i % 2 == 0 ? new double[] {i, Double.NaN} : new double[] {Double.NaN, i});
    }
    x.set(3, new double[] {Double.NaN, Double.NaN});
    x.set(20, new double[] {Double.NaN, Double.NaN});
    balanceFully(x.toArray(double[][]::new), classes(16, 8));
  }
}
