package io.github.counterpoise.quality.measure;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.quality.Tables;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.commons.math3.linear.EigenDecomposition;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.junit.jupiter.api.Test;

class PrincipalComponentsTest {

  /**
   * By hand: x = 1, 2, 3, 4 and y = 1, 3, 2, 4 have correlation 0.8, so that the components of the
   * standardised columns are (1, 1)/√2 with variance 1.8 and (1, -1)/√2 with 0.2.
   */
  @Test
  void twoColumnsByHand() {
    Table table =
        Tables.of(
            Tables.schema(new Column.Numeric("x"), new Column.Numeric("y")),
            new double[] {1, 1, 0},
            new double[] {2, 3, 0},
            new double[] {3, 2, 1},
            new double[] {4, 4, 1});
    int[] rows = {0, 1, 2, 3};
    PrincipalComponents components = fit(table, rows);

    assertEquals(0.9, components.share(0), 1e-12);
    assertEquals(0.1, components.share(1), 1e-12);
    double z = 1.5 / Math.sqrt(1.25);
    double t = 0.5 / Math.sqrt(1.25);
    double[][] points = components.project(table, rows);
    assertArrayEquals(new double[] {-z * Math.sqrt(2), 0, 0, z * Math.sqrt(2)}, points[0], 1e-12);
    assertEquals(t * Math.sqrt(2), Math.abs(points[1][1]), 1e-12);
    assertEquals(-points[1][1], points[1][2], 1e-12);
    assertEquals(List.of(0, 1), components.columns(0, 3).stream().sorted().toList());
  }

  @Test
  void manyColumnsAgreeWithTheFullDecomposition() {
    Table table = correlated(500, 40);
    double[][] x = new double[500][40];
    for (int row = 0; row < 500; row++) {
      for (int column = 0; column < 40; column++) {
        x[row][column] = table.value(row, column);
      }
    }
    double[] expected =
        new EigenDecomposition(new PearsonsCorrelation(x).getCorrelationMatrix())
            .getRealEigenvalues();
    PrincipalComponents components = fit(table, table.labelledRows());
    assertEquals(expected[0] / 40, components.share(0), 1e-7);
    assertEquals(expected[1] / 40, components.share(1), 1e-7);
  }

  @Test
  void sameDataGiveSamePicture() {
    Table table = correlated(300, 20);
    double[][] first = fit(table, table.labelledRows()).project(table, new int[] {0, 1, 2});
    double[][] second = fit(table, table.labelledRows()).project(table, new int[] {0, 1, 2});
    assertTrue(Arrays.deepEquals(first, second));
  }

  @Test
  void everyColumnHasVarianceOneHoweverManyLabels() {
    List<String> labels = new ArrayList<>();
    for (int label = 0; label < 100; label++) {
      labels.add("label " + label);
    }
    Schema schema =
        Tables.schema(
            new Column.Numeric("x"), new Column.Nominal("few", labels.subList(0, 3)),
            new Column.Nominal("many", labels), new Column.Integral("constant"));
    Random random = new Random(1);
    double[][] rows = new double[400][];
    for (int row = 0; row < rows.length; row++) {
      rows[row] =
          new double[] {random.nextGaussian(), random.nextInt(3), random.nextInt(100), 7, row % 2};
    }
    Table table = Tables.of(schema, rows);
    PlotSpace space = PlotSpace.fit(table, table.labelledRows());
    assertEquals(1 + 3 + 31, space.dimensions());
    double[] sums = new double[4];
    double[] x = new double[space.dimensions()];
    for (int row = 0; row < 400; row++) {
      space.encode(table, row, x, 0);
      for (int j = 0; j < x.length; j++) {
        sums[space.columns()[j]] += x[j] * x[j] / 400;
      }
    }
    assertArrayEquals(new double[] {1, 1, 1, 0}, sums, 1e-9);
  }

  @Test
  void missingCellsStandAtTheMeanAndAreAPlaceOfTheirOwn() {
    Table table =
        Tables.of(
            Tables.schema(new Column.Numeric("x"), new Column.Nominal("l", List.of("a", "b"))),
            new double[] {-1, 0, 0},
            new double[] {1, 1, 0},
            new double[] {Tables.MISSING, Tables.MISSING, 1});
    PlotSpace space = PlotSpace.fit(table, new int[] {0, 1, 2});
    double[] x = {9, 9, 9, 9, 9};
    space.encode(table, 2, x, 0);
    assertArrayEquals(new double[] {0, 2 / 3.0, 0, 0, 2 / 3.0}, x, 1e-12);
    space.encode(table, 0, x, 0);
    assertArrayEquals(
        new double[] {-1, -1 / 3.0, Math.sqrt(0.5), -Math.sqrt(0.5), -1 / 3.0}, x, 1e-12);
    assertArrayEquals(new int[] {0, 0, 1, 1, 1}, space.columns());
  }

  @Test
  void constantColumnsHaveNoCoordinate() {
    Table table =
        Tables.of(
            Tables.schema(new Column.Numeric("x"), new Column.Nominal("l", List.of("a", "b"))),
            new double[] {3, 1, 0},
            new double[] {3, 1, 1});
    assertEquals(0, PlotSpace.fit(table, new int[] {0, 1}).dimensions());
  }

  private static PrincipalComponents fit(Table table, int[] rows) {
    return PrincipalComponents.fit(PlotSpace.fit(table, rows), table, rows);
  }

  /** Columns that share two hidden causes. */
  private static Table correlated(int rows, int columns) {
    Column[] features = new Column[columns];
    Arrays.setAll(features, c -> new Column.Numeric("x" + c));
    Random random = new Random(7);
    double[][] cells = new double[rows][columns + 1];
    for (double[] row : cells) {
      double first = random.nextGaussian();
      double second = random.nextGaussian();
      for (int c = 0; c < columns; c++) {
        row[c] = (c % 3) * first + (c % 2) * second + random.nextGaussian();
      }
    }
    return Tables.of(Tables.schema(features), cells);
  }
}
