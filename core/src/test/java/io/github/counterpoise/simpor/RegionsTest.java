package io.github.counterpoise.simpor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.encode.MetricSpace;
import io.github.counterpoise.encode.Points;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.synthesis.ClassRows;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.RecordingMonitor;
import io.github.counterpoise.testing.Tables;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegionsTest {

  private static final Run RUN = new Run(new Seed(1), Monitor.silent(), 2);

  private static Region region(Table table, int classIndex, Monitor monitor, Object... settings) {
    Map<String, String> texts =
        IntStream.range(0, settings.length / 2)
            .boxed()
            .collect(
                Collectors.toMap(
                    i -> (String) settings[2 * i], i -> String.valueOf(settings[2 * i + 1])));
    SimporConfig config = Parameters.of(SimporConfig.class).parse(texts);
    Landscape landscape = new Landscape(table, Set.of(classIndex), config, RUN);
    Run run = RUN.withMonitor(monitor);
    return new Regions(table, landscape, config, run).of(ClassRows.of(table, classIndex), run);
  }

  @Test
  void entropyLiesBetween0And1ForAnyNumberOfClasses() {
    for (int classes = 2; classes <= 7; classes++) {
      double[] even = new double[classes];
      assertEquals(1, EntropyRanker.entropy(even, classes), 1e-12);
      double[] sure = new double[classes];
      sure[1] = 1e5;
      assertEquals(0, EntropyRanker.entropy(sure, classes), 1e-12);
      double[] logs = IntStream.range(0, classes).mapToDouble(c -> Math.sin(c)).toArray();
      double entropy = EntropyRanker.entropy(logs, classes);
      assertTrue(entropy > 0 && entropy < 1);
    }
    assertEquals(0, EntropyRanker.entropy(new double[] {5}, 1));
    assertEquals(1 / (Math.log(3) / Math.log(2)), EntropyRanker.entropy(new double[2], 3), 1e-12);
  }

  @Test
  void ranksRowsOfTwoClassesByTheRatio() {
    double[][] x = Toys.cloud(2, 150, 3, 0, 0);
    for (int i = 100; i < 150; i++) {
      x[i][0] += 2;
    }
    int[] labels = IntStream.range(0, 150).map(i -> i < 100 ? 0 : 1).toArray();
    int[] learnt = IntStream.range(0, 150).filter(i -> i % 3 > 0).toArray();
    int[] queried = IntStream.range(0, 150).filter(i -> i % 3 == 0).toArray();
    double[] entropies =
        new KernelRanker(Toys.points(x), labels, 2, 0.6).entropies(learnt, queried, RUN);
    double[][] a =
        Arrays.stream(learnt).filter(i -> i < 100).mapToObj(i -> x[i]).toArray(double[][]::new);
    double[][] b =
        Arrays.stream(learnt).filter(i -> i >= 100).mapToObj(i -> x[i]).toArray(double[][]::new);
    PosteriorRatio f = Toys.ratio(a, b, 0.6);
    int[] byEntropy = order(entropies.length, Comparator.comparingDouble(i -> -entropies[i]));
    int[] byRatio =
        order(
            entropies.length,
            Comparator.comparingDouble(i -> Math.abs(Toys.log(f, x[queried[i]]))));
    assertArrayEquals(byRatio, byEntropy);
  }

  /** Two clouds with a shared region between them: both rankers find the rows there. */
  @Test
  void networkIsLeastSureWhereClassesMeet() {
    double[][] x = Toys.cloud(7, 200, 3, 0, 0.02);
    int[] labels = new int[200];
    for (int i = 0; i < 200; i++) {
      labels[i] = i % 2;
      x[i][0] = 0.03 * (i - 100) * (labels[i] == 0 ? -1 : 1) * (i < 100 ? 1 : -1);
    }
    int[] all = IntStream.range(0, 200).toArray();
    NetworkRanker ranker = new NetworkRanker(Toys.points(x), labels, 2);
    double[] entropies = ranker.entropies(all, all, RUN);
    double near = 0;
    double far = 0;
    for (int i = 0; i < 200; i++) {
      assertTrue(entropies[i] >= 0 && entropies[i] <= 1);
      near += i >= 90 && i < 110 ? entropies[i] / 20 : 0;
      far += i < 20 ? entropies[i] / 20 : 0;
    }
    assertTrue(near > 2 * far, near + " where they meet, " + far + " far from there");
    assertArrayEquals(entropies, ranker.entropies(all, all, RUN));
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3, 5})
  void bothRankersGiveEntropiesBetween0And1(int classes) {
    int[] counts = new int[classes];
    Arrays.fill(counts, 25);
    Table table = Tables.clouds(9, 2, counts);
    int[] all = IntStream.range(0, table.rows()).toArray();
    int[] labels = IntStream.of(all).map(table::classOf).toArray();
    Points points = MetricSpace.fit(table, false).encode(table, all);
    for (EntropyRanker ranker :
        List.of(
            new KernelRanker(points, labels, classes, 0.5),
            new NetworkRanker(points, labels, classes))) {
      double[] entropies = ranker.entropies(all, all, RUN);
      for (double entropy : entropies) {
        assertTrue(entropy >= 0 && entropy <= 1, ranker + " gave " + entropy);
      }
      assertTrue(Arrays.stream(entropies).max().orElseThrow() > 0.3, ranker + " doubts nothing");
    }
  }

  @Test
  void paperPresetTrainsItsNetwork() {
    Region region =
        region(Tables.clouds(8, 2, 80, 30), 1, Monitor.silent(), "preset", "paper", "query", 20);
    assertEquals(30, region.inside().length + region.outside().length);
    assertTrue(region.inside().length > 0);
  }

  private static int[] order(int size, Comparator<Integer> by) {
    return IntStream.range(0, size).boxed().sorted(by).mapToInt(i -> i).toArray();
  }

  @Test
  void allRowsGetAllNewRows() {
    Region region = region(Tables.clouds(3, 2, 60, 20), 1, Monitor.silent());
    assertEquals(20, region.inside().length);
    assertEquals(40, region.quota(40));
  }

  @Test
  void topHalfGetsHalfOfTheNewRows() {
    Region region =
        region(Tables.clouds(4, 2, 60, 21), 1, Monitor.silent(), "informative", "minorityTop");
    assertEquals(11, region.inside().length);
    assertEquals(10, region.outside().length);
    assertEquals(20, region.quota(40));
  }

  @Test
  void topFractionIsBalancedExactly() {
    Table table = Tables.clouds(5, 2, 200, 40);
    Region region =
        region(table, 1, Monitor.silent(), "informative", "topFraction", "topFraction", 0.5);
    int inside = region.inside().length;
    int opposed = 120 - inside; // half of all rows are informative
    assertEquals(40 - inside, region.outside().length);
    assertEquals(Math.max(0, opposed - inside), region.quota(160));
    assertEquals(1, region.quota(1));
  }

  /** Line 4 of Algorithm 2, seen in the rows that come out. */
  @ParameterizedTest
  @CsvSource({"topFraction, 0.5", "entropy, 0.2"})
  void newRowsBalanceTheRegionBeforeTheRestGetsAny(String informative, String share) {
    Table table = Tables.clouds(5, 2, 200, 40, 30);
    SimporConfig config =
        Parameters.of(SimporConfig.class)
            .parse(Map.of("informative", informative, "topFraction", share, "query", "10"));
    Set<Integer> rare = Set.of(1, 2);
    Regions regions =
        new Regions(
            table,
            new Landscape(table, rare, config, RUN),
            config,
            RUN.withSeed(RUN.seed().derive("informative"))); // as Simpor does
    Region ofLargest = regions.of(ClassRows.of(table, 0), RUN);
    FittedOversampler fitted = new Simpor(config).fit(table, rare, RUN);
    for (int c : new int[] {1, 2}) {
      int[] rows = table.rowsOf(c);
      Set<Integer> inside =
          IntStream.of(regions.of(ClassRows.of(table, c), RUN).inside())
              .mapToObj(i -> rows[i])
              .collect(Collectors.toSet());
      int lacking = ofLargest.inside().length - inside.size();
      assertTrue(lacking > 0 && lacking < 160, "the case is worth testing: " + lacking);
      Provenance made = fitted.sample(c, 160, RUN).provenance();
      long informed = IntStream.range(0, 160).filter(i -> inside.contains(made.base(i))).count();
      assertEquals(lacking, informed);
    }
  }

  @Test
  void activeLearningAsksUntilItIsSure() {
    double[] entropies = {0.9, 0.1, 0.8, 0.75, 0.2, 0.69, 0.95, 0.7};
    int[] labels = {0, 0, 0, 0, 1, 1, 1, 1};
    EntropyRanker ranker =
        (learnt, queried, run) -> {
          assertEquals(2, Arrays.stream(learnt).map(i -> labels[i]).distinct().count());
          return Arrays.stream(queried).mapToDouble(i -> entropies[i]).toArray();
        };
    for (int seed = 0; seed < 20; seed++) {
      boolean[] informative =
          new ActiveLearning(1, 0.7).select(ranker, labels, RUN.withSeed(new Seed(seed)));
      for (int i = 0; i < labels.length; i++) {
        assertFalse(informative[i] && entropies[i] < 0.7);
      }
      // All but the rows it started from: one at random and one of the other class.
      long asked = IntStream.range(0, 8).filter(i -> informative[i]).count();
      assertTrue(asked >= 3 && asked <= 5);
    }
  }

  @Test
  void classMissingFromTheRegionIsSaid() {
    RecordingMonitor monitor = new RecordingMonitor();
    // Far apart: no row is uncertain.
    double[][] x = Toys.cloud(6, 60, 2, 0, 0);
    int[] y = new int[60];
    for (int i = 40; i < 60; i++) {
      x[i][0] += 50;
      y[i] = 1;
    }
    Region region = region(Tables.numeric(x, y), 1, monitor, "informative", "entropy");
    assertEquals(0, region.quota(20));
    assertEquals(20, region.rest().length);
    assertEquals(
        "The informative region has no row of class 'B', so none of its new rows climbs; choose"
            + " another region (-informative) if they should.",
        monitor.warnings().get(0));
  }
}
