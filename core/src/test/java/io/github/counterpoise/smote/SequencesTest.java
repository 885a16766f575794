package io.github.counterpoise.smote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.encode.MetricSpace;
import io.github.counterpoise.encode.Points;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Refusals;
import io.github.counterpoise.testing.Sequences;
import io.github.counterpoise.testing.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** SMOTE and copies on rows of any length, by numbers that can be worked out on paper. */
class SequencesTest {

  private static Synthetic make(Oversampler<?> method, Table table, int count, long seed) {
    return method
        .fit(table, new Seed(seed), Monitor.silent())
        .sample(1, count, new Seed(seed + 1), Monitor.silent());
  }

  private static Smote smote(int k, String extrapolation) {
    return new Smote(new SmoteConfig(k, false, extrapolation));
  }

  /** Class B: a run of 3 steps and one of 5; λ decides each step. */
  @Test
  void partnerIsResampledToTheLengthOfTheBase() {
    double[][] runs = {{0}, {9}, {7}, {0, 10, 20}, {100, 101, 102, 103, 104}};
    Table table = Sequences.plain(runs, 0, 0, 0, 1, 1);
    Synthetic made = make(smote(5, "0"), table, 200, 1);
    Series series = made.rows().series(0);
    for (int row = 0; row < 200; row++) {
      double lambda = made.provenance().weight(row);
      boolean shorter = made.provenance().base(row) == 3;
      // Five steps read at three points are 100, 102, 104; three at five are 0, 5, 10, 15, 20.
      double[] base = shorter ? runs[3] : runs[4];
      double[] partner = shorter ? new double[] {100, 102, 104} : new double[] {0, 5, 10, 15, 20};
      assertEquals(base.length, series.length(row));
      for (int step = 0; step < base.length; step++) {
        assertEquals(
            base[step] + lambda * (partner[step] - base[step]),
            series.run(row).value(step, 0),
            1e-9);
      }
    }
  }

  @Test
  void weightIsUniformFromMinusEToOnePlusEAndEveryNeighbourEquallyLikely() {
    Table table = Sequences.walks(11, 0, 40, 12);
    int n = 12_000;
    Provenance made = make(smote(3, "auto"), table, n, 5).provenance();
    int[] tenths = new int[10];
    int[][] partners = new int[52][52];
    int[] bases = new int[52];
    for (int row = 0; row < n; row++) {
      double lambda = made.weight(row);
      assertTrue(lambda >= -0.5 && lambda < 1.5);
      tenths[(int) ((lambda + 0.5) * 5)]++;
      partners[made.base(row)][made.partner(row)]++;
      bases[made.base(row)]++;
    }
    // Chi-square of 10 cells: above 33.7 by chance in 1 of 10,000 runs; the seed is fixed.
    double chi =
        Arrays.stream(tenths).mapToDouble(o -> Math.pow(o - n / 10.0, 2) / (n / 10.0)).sum();
    assertTrue(chi < 33.7, "chi-square " + chi);
    for (int base : table.rowsOf(1)) {
      assertEquals(n / 12, bases[base], "each row is the base equally often");
      int[] shares = Arrays.stream(partners[base]).filter(count -> count > 0).toArray();
      assertEquals(3, shares.length);
      for (int share : shares) {
        assertEquals(n / 36.0, share, 5 * Math.sqrt(n / 36.0)); // five deviations
      }
    }
  }

  /** The neighbour is the run of the same course, whatever its length. */
  @Test
  void distanceIsThatOfResampledRuns() {
    double[][] runs = {{0, 5}, {5, 0}, {0, 1, 2, 3, 4}, {4, 3, 2, 1, 0}, {0, 4}, {4, 0}};
    Table table = Sequences.plain(runs, 0, 0, 1, 1, 1, 1);
    Provenance made = make(smote(1, "auto"), table, 40, 2).provenance();
    int[] nearest = {0, 0, 4, 5, 2, 3};
    for (int row = 0; row < 40; row++) {
      assertEquals(nearest[made.base(row)], made.partner(row));
    }
    Points points = MetricSpace.fit(table, true).encode(table, new int[] {2, 3, 4});
    assertEquals(0, points.squaredDistance(0, points, 2), 1e-12);
    double mean = 0;
    for (int point = 0; point < 16; point++) {
      mean += Math.pow(4 - 8 * point / 15.0, 2) / 16;
    }
    assertEquals(mean, points.squaredDistance(0, points, 1), 1e-9);
  }

  @Test
  void labelsCountByTheShareOfPointsAtWhichTheyDiffer() {
    Column.Series column =
        new Column.Series("s", List.of(new Column.Nominal("v", List.of("p", "q"))));
    Schema schema = new Schema(List.of(column, Tables.classColumn(2)), 1);
    Table.Builder builder = new Table.Builder(schema, 2).set(0, 1, 0).set(1, 1, 1);
    builder.series(0, 0, Sequences.run(column, 0, 0, 0, 0)); // p all along
    builder.series(1, 0, Sequences.run(column, 0, 1, 1, 1)); // q at 13 of 16 points
    Table table = builder.build();
    Points points = MetricSpace.fit(table, false).encode(table, new int[] {0, 1});
    assertEquals(13 / 16.0, points.squaredDistance(0, points, 1), 1e-12);
  }

  @Test
  void beyondTheSegmentRowsStayInTheRangeOfTheClass() {
    Table table = Tables.clouds(4, 2, 30, 10);
    Table plain = make(smote(5, "0"), table, 50, 3).rows();
    assertEquals(plain, make(smote(5, "auto"), table, 50, 3).rows());
    assertNotEquals(plain, make(smote(5, "1"), table, 50, 3).rows());
    Synthetic wide = make(smote(5, "3"), table, 500, 3);
    double low = Arrays.stream(table.rowsOf(1)).mapToDouble(r -> table.value(r, 0)).min().orElse(0);
    boolean clipped = false;
    boolean outside = false;
    for (int row = 0; row < 500; row++) {
      assertTrue(wide.rows().value(row, 0) >= low);
      clipped |= wide.rows().value(row, 0) == low;
      outside |= wide.provenance().weight(row) < -2 || wide.provenance().weight(row) > 3;
    }
    assertTrue(clipped && outside);
    for (String wrong : List.of("-1", "101", "much", "NaN")) {
      Refusals.assertRefused(
          "Option -extrapolation (Extrapolation) is '"
              + wrong
              + "'; expected auto or a number from 0 to 100.",
          () -> smote(5, wrong));
    }
  }

  @Test
  void copiesAreExactAndJitterIsAsWideAsTheSettingSays() {
    Random random = new Random(6);
    double[][] runs = new double[300][];
    int[] classes = new int[300];
    for (int row = 0; row < 300; row++) {
      runs[row] = random.doubles(1 + random.nextInt(20), 0, 12).toArray();
      classes[row] = row % 3 == 0 ? 1 : 0;
    }
    Table table = Sequences.plain(runs, classes);
    Synthetic copies = make(copies(0), table, 400, 7);
    for (int row = 0; row < 400; row++) {
      int base = copies.provenance().base(row);
      assertEquals(table.series(0).run(base), copies.rows().series(0).run(row));
    }
    Synthetic moved = make(copies(1), table, 400, 7);
    double h = Math.pow(4 / 300.0, 0.2); // d = 1 and n = 100
    double sum = 0;
    int count = 0;
    for (int row = 0; row < 400; row++) {
      double[] base = runs[moved.provenance().base(row)];
      for (int step = 0; step < base.length; step++) {
        if (base[step] > 5 && base[step] < 7) { // at 2.4 deviations of the noise from the range
          double by = moved.rows().series(0).run(row).value(step, 0) - base[step];
          sum += by * by;
          count++;
        }
      }
    }
    double deviation = h * Math.sqrt(12); // of numbers even from 0 to 12
    assertEquals(deviation, Math.sqrt(sum / count), 0.1 * deviation);
  }

  private static RandomOversampling copies(double shrinkage) {
    return new RandomOversampling(new RandomOversamplingConfig(shrinkage, false));
  }

  @Test
  void labelColumnsAreThoseOfTheBaseAndTeachNothing() {
    Schema schema =
        new Schema(
            List.of(
                new Column.Numeric("x"),
                new Column.Nominal("one", List.of("0", "1")),
                Tables.classColumn(2)),
            2,
            List.of(1),
            DataShape.TABULAR);
    Random random = new Random(8);
    double[][] x = new double[60][];
    int[] y = new int[60];
    for (int row = 0; row < 60; row++) {
      x[row] = new double[] {random.nextGaussian(), random.nextInt(2)};
      y[row] = row % 3 == 0 ? 1 : 0;
    }
    Table table = Tables.fill(schema, x, y);
    assertEquals(1, MetricSpace.fit(table, false).dimensions());
    Synthetic made = make(smote(5, "auto"), table, 50, 9);
    double[] labels = new double[50];
    double[] bases = new double[50];
    for (int row = 0; row < 50; row++) {
      labels[row] = made.rows().value(row, 1);
      bases[row] = table.value(made.provenance().base(row), 1);
    }
    assertArrayEquals(bases, labels);
  }
}
