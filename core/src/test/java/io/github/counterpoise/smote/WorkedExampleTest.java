package io.github.counterpoise.smote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.RecordingMonitor;
import io.github.counterpoise.testing.Tables;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Worked by hand on a line. Class B stands at 0, ½, 1, 2.2, 3.9 and 10, class A at 3, 4.5, 9, 11.5
 * and 20:
 *
 * <pre>
 * row of B   3 nearest              foreign   4 nearest                 foreign
 * 0          ½ 1 2.2                   0      ½ 1 2.2 A3                   1
 * ½          0 1 2.2                   0      0 1 2.2 A3                   1
 * 1          ½ 0 2.2                   0      ½ 0 2.2 A3                   1
 * 2.2        A3 1 (½ or 3.9)           1      A3 1 ½ 3.9                   1
 * 3.9        A4.5 A3 2.2               2      A4.5 A3 2.2 1                2
 * 10         A9 A11.5 A4.5             3      A9 A11.5 A4.5 3.9            3
 * </pre>
 */
class WorkedExampleTest {

  private static final Table TABLE =
      Tables.numeric(
          new double[][] {{0}, {0.5}, {1}, {2.2}, {3.9}, {10}, {3}, {4.5}, {9}, {11.5}, {20}},
          new int[] {1, 1, 1, 1, 1, 1, 0, 0, 0, 0, 0});

  private static Synthetic make(Oversampler<?> method, Table table, int count, Monitor monitor) {
    Run run = new Run(new Seed(1), monitor, 1);
    return method.fit(table, Set.of(1), run).sample(1, count, run);
  }

  private static Map<Integer, Integer> bases(Oversampler<?> method, int count) {
    Synthetic made = make(method, TABLE, count, Monitor.silent());
    Map<Integer, Integer> bases = new TreeMap<>();
    for (int i = 0; i < count; i++) {
      bases.merge(made.provenance().base(i), 1, Integer::sum);
    }
    return bases;
  }

  /** r = 0 0 0 1/3 2/3 1, so r̂ = 0 0 0 1/6 1/3 1/2. */
  @Test
  void adasynSharesByLargestRemainder() {
    Adasyn adasyn = new Adasyn(new AdasynConfig(3, false));
    assertEquals(Map.of(3, 2, 4, 3, 5, 5), bases(adasyn, 10)); // 1.67 3.33 5
    assertEquals(Map.of(3, 1, 4, 2, 5, 4), bases(adasyn, 7)); // 1.17 2.33 3.5
    assertEquals(Map.of(5, 1), bases(adasyn, 1)); // 0.17 0.33 0.5
    assertEquals(Map.of(3, 100, 4, 200, 5, 300), bases(adasyn, 600));
  }

  @Test
  void borderlineStartsFromRowsInDanger() {
    assertEquals(Map.of(4, 30), bases(borderline(3, 1, 5), 30)); // 10 is noise
    assertEquals(Map.of(4, 15, 5, 15), bases(borderline(4, 1, 5), 30));
  }

  @Test
  void borderlineKind2GoesHalfWayTowardsTheNearestForeignRowAtMost() {
    Synthetic made = make(borderline(3, 2, 1), TABLE, 1000, Monitor.silent());
    int foreign = 0;
    for (int i = 0; i < 1000; i++) {
      double value = made.rows().value(i, 0);
      if (made.provenance().partner(i) == 7) { // A at 4.5
        foreign++;
        assertTrue(value >= 3.9 && value <= 4.2, "at " + value);
      } else {
        assertEquals(3, made.provenance().partner(i)); // B at 2.2
        assertTrue(value >= 2.2 && value <= 3.9, "at " + value);
      }
    }
    // One of k + 1 = 2 partners: Binomial(1000, ½) leaves 420 to 580 with probability 4e-7.
    assertTrue(foreign > 420 && foreign < 580, foreign + " of 1000");
  }

  private static BorderlineSmote borderline(int m, int kind, int k) {
    return new BorderlineSmote(new BorderlineSmoteConfig(k, m, kind, false, false));
  }

  private static Table apart() {
    return Tables.numeric(
        new double[][] {{0}, {1}, {2}, {3}, {100}, {101}, {102}, {103}, {104}},
        new int[] {1, 1, 1, 1, 0, 0, 0, 0, 0});
  }

  @Test
  void nothingHardAndNothingInDangerMeansSmoteAndIsSaid() {
    RecordingMonitor hard = new RecordingMonitor();
    Synthetic adasyn = make(new Adasyn(new AdasynConfig(3, false)), apart(), 8, hard);
    assertEquals(
        List.of(
            "No row of class 'B' has a row of another class among its nearest ones; SMOTE makes its"
                + " rows instead."),
        hard.warnings());
    assertEquals("SMOTE", adasyn.provenance().method());

    RecordingMonitor danger = new RecordingMonitor();
    Synthetic borderline = make(borderline(3, 1, 3), apart(), 8, danger);
    assertEquals(
        List.of(
            "No row of class 'B' is in danger (at least half, but not all, of its 3 nearest rows in"
                + " other classes); SMOTE makes its rows instead."),
        danger.warnings());
    assertEquals("SMOTE", borderline.provenance().method());
  }

  @Test
  void tableSmallerThanTheNeighbourhoodIsSaid() {
    RecordingMonitor monitor = new RecordingMonitor();
    make(borderline(10, 1, 2), apart(), 1, monitor);
    assertTrue(
        monitor
            .warnings()
            .contains(
                "The data has 9 rows with a class, so 8 nearest rows are looked at instead of"
                    + " 10."),
        () -> monitor.warnings().toString());
  }

  /** Nominal cells: the majority of the base's neighbours, ties to the base. */
  @Test
  void labelsAreVotedByTheNeighboursOfTheBase() {
    Schema schema =
        new Schema(
            List.of(
                new Column.Numeric("x"),
                new Column.Nominal("v", List.of("p", "q", "r")),
                Tables.classColumn(2)),
            2);
    // Every v is as frequent in A as in B, so that it moves no neighbour.
    double[][] x = {
      {0, 0}, {1, 1}, {2, 1}, {30, 2}, {31, 0}, {40, 0}, {41, 0}, {42, 1}, {43, 1}, {44, 2}
    };
    Table table = Tables.fill(schema, x, new int[] {1, 1, 1, 1, 1, 0, 0, 0, 0, 0});
    Synthetic made = make(new Smote(new SmoteConfig(2, true)), table, 5 * 40, Monitor.silent());
    for (int i = 0; i < made.rows().rows(); i++) {
      double label = made.rows().value(i, 1);
      switch (made.provenance().base(i)) {
        case 0 -> assertEquals(1, label); // neighbours 1 and 2 have q
        case 1 -> assertEquals(1, label); // p and q: a tie, the base has q
        case 2 -> assertEquals(1, label); // q and p: a tie, the base has q
        case 3 -> assertEquals(made.provenance().partner(i) == 4 ? 0 : 1, label); // p q: partner
        default -> assertEquals(made.provenance().partner(i) == 3 ? 2 : 1, label); // r q: partner
      }
    }
  }

  /** A column of many rows is not made without a look at the monitor. */
  @Test
  void longColumnsCanBeStopped() {
    assertThrows(
        CancelledException.class,
        () -> make(new Smote(new SmoteConfig(3, true)), TABLE, 200_000, new RecordingMonitor(50)));
  }
}
