package io.github.counterpoise.simpor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.encode.MetricSpace;
import io.github.counterpoise.encode.Points;
import io.github.counterpoise.neighbor.NearestNeighbors;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.RecordingMonitor;
import io.github.counterpoise.testing.Tables;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimporTest {

  private static Run run(int threads, Monitor monitor) {
    return new Run(new Seed(1), monitor, threads);
  }

  private static Synthetic make(Table table, int count, Map<String, String> settings) {
    return make(table, count, settings, 2, Monitor.silent());
  }

  private static Synthetic make(
      Table table, int count, Map<String, String> settings, int threads, Monitor monitor) {
    Simpor simpor = new Simpor(Parameters.of(SimporConfig.class).parse(settings));
    FittedOversampler fitted = simpor.fit(table, Set.of(1), run(threads, monitor));
    return fitted.sample(1, count, run(threads, monitor));
  }

  private static double[] logs(Table table, Table rows) {
    return logs(table, rows, "2");
  }

  /** log f at rows, over all rows of the table. */
  private static double[] logs(Table table, Table rows, String bandwidthFactor) {
    SimporConfig config =
        Parameters.of(SimporConfig.class).parse(Map.of("bandwidthFactor", bandwidthFactor));
    Landscape landscape = new Landscape(table, Set.of(1), config, run(1, Monitor.silent()));
    PosteriorRatio f = landscape.ratio(1);
    Points points = landscape.space().encode(rows, IntStream.range(0, rows.rows()).toArray());
    double[][] x = new double[rows.rows()][points.dimensions()];
    IntStream.range(0, x.length).forEach(i -> points.copy(i, x[i], 0));
    double[] logs = new double[x.length];
    f.evaluate(x, x.length, logs, null);
    return logs;
  }

  @ParameterizedTest
  @ValueSource(strings = {"default", "paper"})
  void newRowsLieWithinTheMeanDistanceToTheNeighbours(String preset) {
    Table table = Tables.clouds(1, 5, 150, 40);
    Synthetic made =
        make(table, 200, Map.of("preset", preset, "ranking", "ratio", "neighbors", "6"));
    MetricSpace space = MetricSpace.fit(table, false);
    int[] members = table.rowsOf(1);
    Points own = space.encode(table, members);
    var neighbors = NearestNeighbors.of(own).ofEach(6, run(1, Monitor.silent()));
    Points points = space.encode(made.rows(), IntStream.range(0, 200).toArray());
    double furthest = 0;
    for (int i = 0; i < 200; i++) {
      int base = Arrays.binarySearch(members, made.provenance().base(i));
      double radius =
          IntStream.range(0, 6).mapToDouble(r -> neighbors.distance(base, r)).average().orElse(0);
      double distance = Math.sqrt(points.squaredDistance(i, own, base));
      assertTrue(distance <= radius * (1 + 1e-6), distance + " beyond " + radius);
      furthest = Math.max(furthest, distance / radius);
    }
    assertTrue(furthest > 0.9, "r ~ U(0, R) comes close to R in 200 draws: " + furthest);
  }

  @Test
  void climbingMakesRowsMoreLikely() {
    Table table = Tables.clouds(2, 4, 200, 50);
    Map<String, String> none = Map.of("ascent", "none", "relaxRange", "true");
    double[] before = logs(table, make(table, 300, none).rows());
    double[] margin = logs(table, make(table, 300, Map.of("relaxRange", "true")).rows());
    Map<String, String> full = Map.of("ascent", "full", "relaxRange", "true");
    double[] highest = logs(table, make(table, 300, full).rows());
    int climbed = 0;
    for (int i = 0; i < 300; i++) { // the same draws, so row by row
      assertTrue(margin[i] >= before[i] - 1e-9);
      assertTrue(highest[i] >= before[i] - 1e-9);
      assertTrue(before[i] < 0 || margin[i] == before[i] || before[i] < margin[i]);
      climbed += margin[i] > before[i] ? 1 : 0;
    }
    assertTrue(climbed > 10 && climbed < 290, climbed + " of 300 climbed");
    assertTrue(Arrays.stream(highest).sum() > Arrays.stream(margin).sum());
  }

  @Test
  void sumsOverTheNearestRowsComeCloseToFullSums() {
    Table table = Tables.clouds(3, 3, 900, 120);
    double full = gain(table, 0);
    double few = gain(table, 20);
    double more = gain(table, 80);
    assertTrue(more > 0.98 * full, more + " of " + full);
    assertTrue(few < more, few + " with 20, " + more + " with 80");
    // As many as there are: the very same rows.
    assertEquals(
        make(table, 300, Map.of()).rows(),
        make(table, 300, Map.of("kernelNeighbors", "1020")).rows());
  }

  /** Mean log f after an ascent, less that before, for the leave-one-out bandwidth. */
  private static double gain(Table table, int kernels) {
    Map<String, String> settings = new HashMap<>();
    settings.put("relaxRange", "true");
    settings.put("bandwidthFactor", "1");
    settings.put("ascent", "none");
    double start = Arrays.stream(logs(table, make(table, 300, settings).rows(), "1")).sum();
    settings.put("ascent", "full");
    settings.put("kernelNeighbors", String.valueOf(kernels));
    return (Arrays.stream(logs(table, make(table, 300, settings).rows(), "1")).sum() - start) / 300;
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "40"})
  void rowsDoNotDependOnThreads(String kernels) {
    Table table = Tables.mixed(4, 0.1, true, 5, 600, 300);
    Map<String, String> settings = Map.of("kernelNeighbors", kernels, "informative", "topFraction");
    Table one = make(table, 700, settings, 1, Monitor.silent()).rows();
    for (int threads : new int[] {2, 5}) {
      assertEquals(one, make(table, 700, settings, threads, Monitor.silent()).rows());
    }
  }

  @Test
  void duplicatesOnlyAreCopiedAndItIsSaid() {
    double[][] x = Toys.cloud(5, 50, 3, 0, 0);
    int[] y = new int[50];
    for (int i = 30; i < 50; i++) {
      x[i] = x[30];
      y[i] = 1;
    }
    RecordingMonitor monitor = new RecordingMonitor();
    Table made = make(Tables.numeric(x, y), 15, Map.of(), 2, monitor).rows();
    for (int i = 0; i < 15; i++) {
      assertEquals(x[30][2], made.value(i, 2));
    }
    assertEquals(
        List.of(
            "No row of class 'B' differs from its nearest ones in a numeric column, so SIMPOR copies"
                + " rows; SMOTE or RandomOversampling do as well."),
        monitor.warnings());
  }

  @Test
  void everythingTheSameIsStillBalanced() {
    double[][] x = new double[40][2];
    int[] y = IntStream.range(0, 40).map(i -> i < 30 ? 0 : 1).toArray();
    for (String preset : List.of("default", "paper", "authors")) {
      Table made =
          make(Tables.numeric(x, y), 20, Map.of("preset", preset, "ranking", "ratio")).rows();
      assertEquals(0, made.value(19, 1));
    }
  }

  @Test
  void classesThatOverlapCompletelyWork() {
    double[][] x = Toys.cloud(6, 60, 2, 0, 0);
    double[][] both = Arrays.copyOf(x, 80);
    System.arraycopy(x, 0, both, 60, 20);
    int[] y = IntStream.range(0, 80).map(i -> i < 60 ? 0 : 1).toArray();
    for (String preset : List.of("default", "paper", "authors")) {
      Table made =
          make(Tables.numeric(both, y), 40, Map.of("preset", preset, "ranking", "ratio")).rows();
      assertEquals(40, made.rows());
      for (int i = 0; i < 40; i++) {
        assertTrue(Math.abs(made.value(i, 0)) < 4 && Math.abs(made.value(i, 1)) < 4, preset);
      }
    }
  }

  /** Then log f is 0 everywhere, and there is nowhere to climb to. */
  @ParameterizedTest
  @ValueSource(strings = {"margin", "full"})
  void classesOfTheSameRowsLeaveNewRowsWhereTheyStart(String ascent) {
    double[][] x = Toys.cloud(6, 30, 2, 0, 0);
    double[][] both = Arrays.copyOf(x, 60);
    System.arraycopy(x, 0, both, 30, 30);
    int[] y = IntStream.range(0, 60).map(i -> i / 30).toArray();
    Table table = Tables.numeric(both, y);
    Table start = make(table, 50, Map.of("ascent", "none")).rows();
    assertEquals(start, make(table, 50, Map.of("ascent", ascent)).rows());
  }

  @ParameterizedTest
  @ValueSource(strings = {"entropy", "topFraction"})
  void classWithoutInformativeRowsGetsItsRowsAllTheSame(String informative) {
    double[][] x = Toys.cloud(10, 120, 2, 0, 0);
    int[] y = new int[120];
    for (int i = 0; i < 120; i++) {
      y[i] = i < 70 ? 0 : i < 100 ? 1 : 2;
      x[i][0] += y[i] == 1 ? 60 : 0; // far from both others, which meet
    }
    RecordingMonitor monitor = new RecordingMonitor();
    Map<String, String> settings = Map.of("informative", informative, "relaxRange", "true");
    Table table = Tables.numeric(x, y);
    Table made = make(table, 40, settings, 2, monitor).rows();
    assertEquals(40, made.classCounts()[1]);
    Map<String, String> still = new HashMap<>(settings);
    still.put("ascent", "none");
    assertEquals(make(table, 40, still).rows(), made);
    assertTrue(
        monitor.warnings().get(0).startsWith("The informative region has no row of class 'B'"),
        monitor.warnings().toString());
  }

  @Test
  void constantColumnsStayConstant() {
    double[][] x = Toys.cloud(7, 80, 3, 0, 0);
    for (double[] row : x) {
      row[1] = 42;
    }
    int[] y = IntStream.range(0, 80).map(i -> i < 60 ? 0 : 1).toArray();
    Table made = make(Tables.numeric(x, y), 40, Map.of("start", "uniform")).rows();
    IntStream.range(0, 40).forEach(i -> assertEquals(42, made.value(i, 1)));
  }

  @Test
  void nominalCellsFollowTheNeighboursAndMissingOnesStayMissing() {
    Schema schema =
        new Schema(
            List.of(
                new Column.Numeric("x"),
                new Column.Nominal("colour", List.of("red", "green")),
                new Column.Numeric("gone"),
                Tables.classColumn(2)),
            3);
    double[][] x = new double[60][];
    int[] y = new int[60];
    for (int i = 0; i < 60; i++) {
      y[i] = i < 40 ? 0 : 1;
      boolean odd = i == 45; // one of the class is of another colour, and misses nothing
      x[i] = new double[] {0.1 * i, y[i] == 1 && !odd ? 1 : 0, y[i] == 1 && !odd ? Double.NaN : i};
    }
    Table made = make(Tables.fill(schema, x, y), 40, Map.of()).rows();
    for (int i = 0; i < 40; i++) {
      assertEquals(1, made.value(i, 1));
    }
    assertTrue(IntStream.range(0, 40).filter(i -> made.isMissing(i, 2)).count() >= 30);
  }

  @Test
  void everyClassKeepsAwayFromTheLargest() {
    Table table = Tables.clouds(8, 2, 30, 90, 20);
    Landscape landscape =
        new Landscape(
            table,
            Set.of(0, 2),
            Parameters.of(SimporConfig.class).defaults(),
            run(1, Monitor.silent()));
    assertEquals(1, landscape.opponent(0));
    assertEquals(1, landscape.opponent(2));
    assertEquals(0, landscape.opponent(1));
  }

  @Test
  void oneClassIsRefusedInOneSentence() {
    Table table = Tables.clouds(9, 2, 0, 20);
    assertEquals(
        "All rows are of class 'B'; SIMPOR needs rows of another class to keep away from.",
        assertThrows(InvalidInputException.class, () -> make(table, 5, Map.of())).getMessage());
  }
}
