package io.github.counterpoise.encode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Tables;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Distances worked by hand on five rows (x, v, class):
 *
 * <pre>
 * 0: 1 r A    1: 2 r B    2: 3 g B    3: 6 g B (or C)    4: ? r A
 * </pre>
 *
 * x has mean 3 and variance (4 + 1 + 0 + 9) / 4 = 3.5. Two classes: P(A|r) = 2/3, P(A|g) = 0, so r
 * and g lie 16 · 2 · (2/3)² = 128/9 apart (squared). Three classes: r = (2/3, 1/3, 0), g = (0, ½,
 * ½), 16 · (4/9 + 1/36 + 1/4) = 104/9.
 */
class MetricSpaceTest {

  private static final double ACCURACY = 1e-12;

  private static Table table(int classes) {
    Schema schema =
        new Schema(
            List.of(
                new Column.Numeric("x"),
                new Column.Nominal("v", List.of("r", "g", "unseen")),
                Tables.classColumn(classes)),
            2);
    double[][] x = {{1, 0}, {2, 0}, {3, 1}, {6, 1}, {Double.NaN, 0}};
    return Tables.fill(schema, x, new int[] {0, 1, 1, classes - 1, 0});
  }

  private static Points points(Table table, boolean raw) {
    return MetricSpace.fit(table, raw).encode(table, IntStream.range(0, table.rows()).toArray());
  }

  @Test
  void distancesAreThoseOfTheHeterogeneousValueDifferenceMetric() {
    Points points = points(table(2), false);
    assertEquals(2, points.dimensions());
    assertEquals(1 / 3.5, points.squaredDistance(0, points, 1), ACCURACY);
    assertEquals(4 / 3.5 + 128 / 9.0, points.squaredDistance(0, points, 2), ACCURACY);
    assertEquals(9 / 3.5, points.squaredDistance(2, points, 3), ACCURACY);
  }

  @Test
  void missingCellIsLeftOutAndTheDistanceRescaled() {
    Points points = points(table(2), false);
    assertTrue(points.anyMissing());
    // One of two columns compared: twice its distance.
    assertEquals(0, points.squaredDistance(0, points, 4), ACCURACY);
    assertEquals(2 * 128 / 9.0, points.squaredDistance(2, points, 4), ACCURACY);
  }

  @Test
  void threeClassesTakeThreeCoordinatesThatCountAsOneColumn() {
    Points points = points(table(3), false);
    assertEquals(4, points.dimensions());
    assertEquals(4 / 3.5 + 104 / 9.0, points.squaredDistance(0, points, 2), ACCURACY);
    assertEquals(2 * 104 / 9.0, points.squaredDistance(3, points, 4), ACCURACY);
  }

  @Test
  void rawDistancesKeepUnitsAndScaleLabelsByTheMedianDeviation() {
    Points points = points(table(2), true);
    assertEquals(4 + 3.5 * 128 / 9.0, points.squaredDistance(0, points, 2), 1e-11);
  }

  @Test
  void nothingInCommonIsInfinitelyFar() {
    Table table =
        Tables.numeric(
            new double[][] {{1, Double.NaN}, {Double.NaN, 2}, {3, 4}}, new int[] {0, 1, 1});
    Points points = points(table, false);
    assertEquals(Double.POSITIVE_INFINITY, points.squaredDistance(0, points, 1));
  }

  @Test
  void columnsThatTellNothingApartTakeNoCoordinate() {
    Schema schema =
        new Schema(
            List.of(
                new Column.Numeric("constant"),
                new Column.Nominal("same", List.of("p", "q")),
                Tables.classColumn(2)),
            2);
    Table table =
        Tables.fill(
            schema,
            new double[][] {{0.1, 0}, {0.1, 1}, {0.1, 0}, {0.1, 1}},
            new int[] {0, 0, 1, 1});
    Points points = points(table, false);
    assertEquals(0, points.dimensions());
    assertEquals(0, points.squaredDistance(0, points, 3));
  }

  @Test
  void onlyRowsWithAClassTeach() {
    Table table = Tables.numeric(new double[][] {{0}, {2}, {1e9}}, new int[] {0, 1, -1});
    Points points = points(table, false);
    assertEquals(4, points.squaredDistance(0, points, 1), ACCURACY); // deviation 1
  }

  @Test
  void rangesBeyondTheLargestDoubleStayFinite() {
    Table table =
        Tables.numeric(
            new double[][] {{-1.7e308}, {1.7e308}, {1.6e308}, {1.7e308}}, new int[] {0, 0, 1, 1});
    Points points = points(table, false);
    assertFalse(points.anyMissing());
    for (int i = 0; i < 4; i++) {
      assertTrue(Double.isFinite(points.get(i, 0)));
      assertTrue(Double.isFinite(points.squaredDistance(0, points, i)));
    }
  }

  @Test
  void momentsSurviveOffsetsAndScales() {
    for (double offset : new double[] {0, 1e12, -1e12}) {
      Table table =
          Tables.numeric(
              new double[][] {{offset + 1}, {Double.NaN}, {offset + 3}}, new int[] {0, 0, 1});
      Moments moments = Moments.of(table, 0, new int[] {0, 1, 2});
      assertEquals(offset + 2, moments.mean());
      assertEquals(1, moments.deviation(), ACCURACY);
    }
    Table tiny = Tables.numeric(new double[][] {{1e-300}, {3e-300}}, new int[] {0, 1});
    assertEquals(1e-300, Moments.of(tiny, 0, new int[] {0, 1}).deviation(), 1e-312);
    assertEquals(new Moments(0, 0), Moments.of(tiny, 0, new int[0]));
  }

  @Test
  void boundsAreThoseOfTheRowsGiven() {
    Table table =
        Tables.numeric(new double[][] {{5}, {Double.NaN}, {-1}, {99}}, new int[] {0, 0, 0, 1});
    ClassDomain bounds = ClassDomain.of(table, table.rowsOf(0));
    assertEquals(-1, bounds.clamp(0, -7));
    assertEquals(5, bounds.clamp(0, 6));
    assertEquals(2, bounds.clamp(0, 2));
    assertTrue(Double.isNaN(bounds.clamp(0, Double.NaN)));
    assertEquals(6, ClassDomain.of(table, new int[] {1}).clamp(0, 6)); // no value, no bound
  }
}
