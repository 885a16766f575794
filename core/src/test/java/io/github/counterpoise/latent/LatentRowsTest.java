package io.github.counterpoise.latent;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.encode.TableCodec;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.synthesis.ClassRows;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.RecordingMonitor;
import io.github.counterpoise.testing.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** New rows by way of latent codes, with coders that can be followed by hand. */
class LatentRowsTest {

  private static final String METHOD = "Test";
  private static final int RARE = 12; // rows of class B, which come last

  private final RecordingMonitor monitor = new RecordingMonitor();

  /** Codes are rows, and decoding loses a share of them. */
  private record Shrinking(float keeps) implements Autoencoder {

    @Override
    public float[][] encode(float[][] rows) {
      return Arrays.stream(rows).map(float[]::clone).toArray(float[][]::new);
    }

    @Override
    public float[][] decode(float[][] codes) {
      float[][] rows = encode(codes);
      for (float[] row : rows) {
        for (int j = 0; j < row.length; j++) {
          row[j] *= keeps;
        }
      }
      return rows;
    }
  }

  private Run run() {
    return new Run(new Seed(3), monitor, 1);
  }

  private static LatentClass.Use use(int neighbors, boolean residual, boolean relaxRange) {
    return new LatentClass.Use(METHOD, neighbors, residual, relaxRange);
  }

  private LatentClass rare(Table table, Autoencoder network, LatentClass.Use use) {
    return LatentClass.of(ClassRows.of(table, 1), codec(table), network, use, run());
  }

  private static TableCodec codec(Table table) {
    return TableCodec.fit(table, table.labelledRows());
  }

  private Synthetic make(
      Table table, Autoencoder network, LatentClass.Use use, int count, double extrapolation) {
    Pairs pairs = Pairs.draw(rare(table, network, use), count, extrapolation, run());
    return new LatentRows(table, codec(table), network).make(pairs, row -> row, METHOD, run());
  }

  private static Table clouds() {
    return Tables.clouds(4, 3, 30, RARE);
  }

  /** Returns the point between the parents of a new row that its provenance tells of. */
  private static double between(Table table, Provenance from, int row, int column, double lambda) {
    double base = table.value(from.base(row), column);
    return base + lambda * (table.value(from.partner(row), column) - base);
  }

  @Test
  void codesLieOnTheLineOfTheirParents() {
    Table table = clouds();
    LatentClass of = rare(table, new Shrinking(1), use(4, false, false));
    Pairs pairs = Pairs.draw(of, 60, 0.5, run());
    Provenance from = pairs.provenance(METHOD);
    for (int i = 0; i < pairs.size(); i++) {
      float[] base = of.codes()[pairs.base(i)];
      float[] partner = of.codes()[pairs.partner(i)];
      for (int j = 0; j < 3; j++) {
        double expected = base[j] + from.weight(i) * (partner[j] - base[j]);
        assertEquals(expected, pairs.code(i)[j], 1e-6);
      }
      assertEquals(of.rows().rows()[pairs.base(i)], from.base(i));
      assertNotEquals(from.base(i), from.partner(i));
      int parent = i;
      assertTrue(
          IntStream.range(0, 4)
              .anyMatch(r -> of.neighbors().index(pairs.base(parent), r) == pairs.partner(parent)),
          "one of the four nearest");
    }
  }

  @Test
  void extrapolationSaysHowFarBeyondTheParents() {
    LatentClass of = rare(clouds(), new Shrinking(1), use(5, false, false));
    for (double e : new double[] {0, 0.5, 1}) {
      Provenance from = Pairs.draw(of, 2000, e, run()).provenance(METHOD);
      double[] lambdas = IntStream.range(0, 2000).mapToDouble(from::weight).sorted().toArray();
      assertTrue(lambdas[0] >= -e && lambdas[0] < -e + 0.02, "least " + lambdas[0]);
      assertTrue(lambdas[1999] <= 1 + e && lambdas[1999] > 0.98 + e, "most " + lambdas[1999]);
      assertEquals(0.5, Arrays.stream(lambdas).average().orElseThrow(), 0.1);
    }
  }

  @Test
  void whatTheNetworkLosesOfTheBaseIsAdded() {
    Table table = clouds();
    TableCodec codec = codec(table);
    for (boolean residual : new boolean[] {true, false}) {
      Synthetic made = make(table, new Shrinking(0.5f), use(5, residual, true), 40, 0);
      for (int i = 0; i < 40; i++) {
        for (int column = 0; column < 3; column++) {
          double lambda = made.provenance().weight(i);
          // decode(z) + x − decode(z of x) = x_base + λ / 2 (x_partner − x_base)
          double mean = codec.numbers().get(column).mean();
          double expected =
              residual
                  ? between(table, made.provenance(), i, column, lambda / 2)
                  : (mean + between(table, made.provenance(), i, column, lambda)) / 2;
          assertEquals(expected, made.rows().value(i, column), 1e-5);
        }
      }
    }
  }

  @Test
  void withoutResidualsNoneAreKept() {
    assertNull(rare(clouds(), new Shrinking(0.5f), use(5, false, false)).residuals());
  }

  @Test
  void rowsStayWithinTheRangeOfTheirClassUnlessItIsRelaxed() {
    Table table = clouds();
    int[] rare = table.rowsOf(1);
    double least = Arrays.stream(rare).mapToDouble(r -> table.value(r, 0)).min().orElseThrow();
    double most = Arrays.stream(rare).mapToDouble(r -> table.value(r, 0)).max().orElseThrow();
    int outside = 0;
    Table kept = make(table, new Shrinking(1), use(5, false, false), 200, 2).rows();
    Table relaxed = make(table, new Shrinking(1), use(5, false, true), 200, 2).rows();
    for (int i = 0; i < 200; i++) {
      assertTrue(kept.value(i, 0) >= least && kept.value(i, 0) <= most);
      outside += relaxed.value(i, 0) < least || relaxed.value(i, 0) > most ? 1 : 0;
    }
    assertTrue(outside > 20, outside + " outside");
  }

  @Test
  void aCellThatOneParentMissesIsTheOthers() {
    Random random = new Random(5);
    double[][] x = new double[30 + RARE][3];
    for (double[] row : x) {
      Arrays.setAll(row, j -> random.nextInt(4) == 0 && j > 0 ? Double.NaN : random.nextDouble());
    }
    int[] y = IntStream.range(0, x.length).map(i -> i < 30 ? 0 : 1).toArray();
    Table table = Tables.numeric(x, y);
    Synthetic made = make(table, new Shrinking(0.5f), use(5, true, false), 300, 0);
    int[] seen = new int[4];
    for (int i = 0; i < 300; i++) {
      for (int column = 1; column < 3; column++) {
        double base = table.value(made.provenance().base(i), column);
        double partner = table.value(made.provenance().partner(i), column);
        double found = made.rows().value(i, column);
        int holes = (Double.isNaN(base) ? 1 : 0) + (Double.isNaN(partner) ? 2 : 0);
        seen[holes]++;
        switch (holes) {
          case 0 -> assertTrue(Double.isFinite(found));
          case 1 -> assertEquals(partner, found);
          case 2 -> assertEquals(base, found);
          default -> assertTrue(Double.isNaN(found));
        }
      }
    }
    assertTrue(Arrays.stream(seen).allMatch(n -> n > 0), Arrays.toString(seen));
  }

  @Test
  void weightsDecideOnBasesAndRowsWeighTheMean() {
    double[] weights = new double[30 + RARE];
    Arrays.fill(weights, 0, 30, 7);
    Arrays.fill(weights, 30, 33, 0); // never a base
    Arrays.fill(weights, 33, weights.length, 1);
    weights[41] = 3;
    Table table = Tables.weigh(clouds(), weights);
    Synthetic made = make(table, new Shrinking(1), use(5, false, false), 110, 0);
    int[] times = new int[weights.length];
    for (int i = 0; i < 110; i++) {
      times[made.provenance().base(i)]++;
      assertEquals(11.0 / 12, made.rows().weight(i), 1e-12);
      assertEquals(1, made.rows().classOf(i));
    }
    assertArrayEquals(new int[] {0, 0, 0}, Arrays.copyOfRange(times, 30, 33));
    assertEquals(30, times[41]);
    assertEquals(10, times[40]);
  }

  @Test
  void everyRowIsFinishedOnceAndInOrder() {
    Table table = clouds();
    Pairs pairs = Pairs.draw(rare(table, new Shrinking(1), use(5, false, true)), 1500, 0, run());
    float[] next = {0};
    Table made =
        new LatentRows(table, codec(table), new Shrinking(1))
            .make(
                pairs,
                row -> {
                  row[0] = next[0]++;
                  return row;
                },
                METHOD,
                run())
            .rows();
    TableCodec.Scaled first = codec(table).numbers().get(0);
    for (int i = 0; i < 1500; i++) {
      assertEquals(i, (made.value(i, 0) - first.mean()) / first.deviation(), 1e-3);
    }
  }

  @Test
  void aSmallClassUsesTheNeighboursItHas() {
    rare(clouds(), new Shrinking(1), use(50, false, false));
    assertEquals(
        List.of("Class 'B' has 12 rows, so Test uses 11 neighbours instead of 50."),
        monitor.warnings());
  }
}
