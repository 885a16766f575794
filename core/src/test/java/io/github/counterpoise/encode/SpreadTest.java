package io.github.counterpoise.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpreadTest {

  /** 99 values 1 to 99: mean 50, variance (99² − 1) / 12. */
  private static final double[] ORDINARY = IntStream.range(1, 100).asDoubleStream().toArray();

  private static final double DEVIATION = Math.sqrt((99 * 99 - 1) / 12.0);

  private static Table table(double... values) {
    double[][] cells =
        Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new);
    Schema schema = new Schema(List.of(new Column.Numeric("x"), Tables.classColumn(2)), 1);
    int[] classes = IntStream.range(0, values.length).map(i -> i % 2).toArray();
    return Tables.fill(schema, cells, classes);
  }

  private static int[] rows(Table table) {
    return IntStream.range(0, table.rows()).toArray();
  }

  private static Spread of(double... values) {
    Table table = table(values);
    return Spread.of(table, 0, rows(table));
  }

  private static double[] with(double... more) {
    return DoubleStream.concat(Arrays.stream(more), Arrays.stream(ORDINARY)).toArray();
  }

  @Test
  void oneHugeCellIsLeftOutAndCountsAsTenDeviationsBeyondTheRest() {
    Spread spread = of(with(1e15));
    assertEquals(50, spread.mean(), 1e-12);
    assertEquals(DEVIATION, spread.deviation(), 1e-12);
    assertArrayEquals(new int[] {0}, spread.farOff());
    assertEquals(99 + 10 * DEVIATION, spread.limited(1e15), 1e-9);
    assertEquals(99, spread.limited(99));
    assertEquals(Double.NaN, spread.limited(Double.NaN));
  }

  @Test
  void cellsFarOffOnEitherSideAndRepeatedOnesAreLeftOutToo() {
    Spread spread = of(with(-99999999, 1e300, 1e9, 1e9));
    assertEquals(DEVIATION, spread.deviation(), 1e-12);
    assertArrayEquals(new int[] {0, 1, 2, 3}, spread.farOff());
    assertEquals(DEVIATION, of(with(-Double.MAX_VALUE, Double.MAX_VALUE)).deviation(), 1e-12);
  }

  @Test
  void theUsualMomentsStayBitForBitWithoutSuchCells() {
    Random random = new Random(1);
    List<double[]> usual =
        List.of(
            ORDINARY,
            with(500), // an outlier, but not one that makes the spread
            with(Double.NaN, Double.NaN),
            new double[] {1, 2, 3, 1e9}, // too few cells to say
            random.doubles(500).map(u -> Math.exp(4 * u * u)).toArray(),
            IntStream.range(0, 1000)
                .mapToDouble(i -> Math.exp(2 * random.nextGaussian()))
                .toArray(),
            IntStream.range(0, 100).mapToDouble(i -> i < 96 ? 0 : 5000).toArray(), // a rare label
            IntStream.range(0, 100).mapToDouble(i -> i < 90 ? i : 99999).toArray()); // not rare
    for (double[] values : usual) {
      Table table = table(values);
      Moments moments = Moments.of(table, 0, rows(table));
      Spread spread = Spread.of(table, 0, rows(table));
      assertEquals(moments.mean(), spread.mean(), 0);
      assertEquals(moments.deviation(), spread.deviation(), 0);
      assertEquals(0, spread.farOff().length);
      assertEquals(-1e308, spread.limited(-1e308), 0);
    }
  }

  @Test
  void columnsJudgedWithoutAnOrderAreJudgedAsThoseWithOne() {
    Random random = new Random(7);
    int leftOut = 0;
    for (int i = 0; i < 3000; i++) {
      int n = 10 + random.nextInt(150);
      double far = Math.pow(10, 4 * random.nextDouble());
      double tail = 3 * random.nextDouble();
      int odd = random.nextInt(2 + n / 18);
      double[] values = new double[n];
      for (int row = 0; row < n; row++) {
        double z = random.nextGaussian();
        values[row] = row < odd ? far * (1 + 0.05 * z) : z * Math.pow(Math.abs(z), tail);
      }
      Table table = table(values);
      Moments all = Moments.of(table, 0, rows(table));
      int[] farOff = Spread.farOff(table, 0, rows(table)); // puts the cells in order
      int[] others = rows(table);
      others = Arrays.stream(others).filter(r -> Arrays.binarySearch(farOff, r) < 0).toArray();
      boolean alone = all.deviation() > 5 * Moments.of(table, 0, others).deviation();
      assertArrayEquals(
          alone ? farOff : new int[0], Spread.of(table, 0, rows(table)).farOff(), "column " + i);
      leftOut += alone ? 1 : 0;
    }
    assertTrue(leftOut > 100 && leftOut < 2900, leftOut + " columns have cells far off");
  }

  @Test
  void theWarningNamesColumnCellAndRow() {
    Table one = table(with(1e14));
    assertEquals(
        "Column 'x': 100000000000000 in row 1 lies far beyond all other cells, so scales and"
            + " distances are those of the others.",
        Spread.of(one, 0, rows(one)).remark(one, 0));
    List<String> warnings = new ArrayList<>();
    Monitor monitor =
        new Monitor() {
          @Override
          public void warn(String sentence) {
            warnings.add(sentence);
          }
        };
    Table two = table(with(-99999, -99999));
    MetricSpace.fit(two, false, new Run(new Seed(1), monitor, 2));
    TableCodec.fit(two, rows(two), monitor);
    assertEquals(2, warnings.size());
    assertEquals(warnings.get(0), warnings.get(1));
    assertTrue(warnings.get(0).contains("2 cells (such as -99999 in row 1)"), warnings::toString);
    MetricSpace.fit(table(ORDINARY), false, new Run(new Seed(1), monitor, 2));
    assertEquals(2, warnings.size());
  }

  @Test
  void distancesOfTheOtherRowsAreThoseWithoutTheCell() {
    Table table = table(with(1e15));
    Points points = MetricSpace.fit(table, false).encode(table, rows(table));
    assertEquals(98 / DEVIATION, Math.sqrt(points.squaredDistance(1, points, 99)), 1e-9);
    assertEquals(10, Math.sqrt(points.squaredDistance(0, points, 99)), 1e-9);
    float[][] codes = TableCodec.fit(table, rows(table)).encode(table, rows(table)).values();
    assertEquals(98 / DEVIATION, codes[99][0] - codes[1][0], 1e-5);
    assertEquals(10, codes[0][0] - codes[99][0], 1e-5);
  }
}
