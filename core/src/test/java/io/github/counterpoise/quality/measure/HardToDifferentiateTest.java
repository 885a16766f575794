package io.github.counterpoise.quality.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.quality.Tables;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class HardToDifferentiateTest {

  private static Table rows(int label, double... values) {
    return Tables.of(
        Tables.schema(new Column.Numeric("x")),
        Arrays.stream(values).mapToObj(v -> new double[] {v, label}).toArray(double[][]::new));
  }

  private static double ratio(int label, Table... tables) {
    return HardToDifferentiate.of(List.of(tables), label).orElseThrow().ratio();
  }

  /**
   * Bins are 2 wide; beside the two rows of the class at 50 stands one other row, and none at 0.
   */
  @Test
  void ratioByHand() {
    Table large = rows(0, 50.5, 90, 100, 99, 98);
    Table small = rows(1, 0, 50, 50.1, 50.2);
    assertEquals(1.0 / 4, ratio(1, large, small), 1e-12);
    assertEquals(1.0 / 5, ratio(0, large, small), 1e-12);
  }

  @Test
  void apartIsZeroAndAmongOthersIsOne() {
    assertEquals(0, ratio(1, rows(0, 1, 2, 3), rows(1, 8, 9)));
    assertEquals(1, ratio(1, rows(0, 1, 2, 9, 9), rows(1, 1, 9)));
  }

  @Test
  void syntheticRowsChangeIt() {
    Table real = rows(0, 1, 2, 3, 4).concat(rows(1, 1, 9));
    assertEquals(0.5, ratio(1, real));
    assertEquals(0.25, ratio(1, real, rows(1, 9, 9)));
  }

  @Test
  void nothingWhereNothingCanBeCompared() {
    assertTrue(HardToDifferentiate.of(List.of(rows(0, 1, 2)), 0).isEmpty());
    assertTrue(HardToDifferentiate.of(List.of(rows(0, 1, 2)), 1).isEmpty());
    assertTrue(HardToDifferentiate.of(List.of(rows(0, 5, 5), rows(1, 5)), 1).isEmpty());
  }

  @Test
  void manyRowsAreSampledInEqualShares() {
    double[] many = new double[60_000];
    Arrays.setAll(many, i -> i % 100);
    double[] few = new double[6_000];
    Arrays.setAll(few, i -> i % 100);
    assertEquals(1, ratio(1, rows(0, many), rows(1, few)), 0.02);
    assertEquals(0.1, ratio(0, rows(0, many), rows(1, few)), 0.02);
  }
}
