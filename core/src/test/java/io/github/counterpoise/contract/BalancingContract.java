package io.github.counterpoise.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.describe.Parameter;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.RecordingMonitor;
import io.github.counterpoise.testing.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From a table to a balanced one; {@code Invariants} checks each outcome. */
interface BalancingContract extends Group {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "auto            | 40 40 40",
        "minority        | 40 21 40",
        "ratio=0.75      | 40 30 30",
        "percent=150     | 40 21 22",
        "B=22,C=10       | 40 22 10",
        "A=41            | 41 21 9"
      })
  default void countsAreExactForEveryTarget(String target, String expected) {
    Balanced balanced = balance(Tables.mixed(1, 0, false, 0, 40, 21, 9), target);
    int[] wanted = List.of(expected.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
    assertArrayEquals(wanted, balanced.balanced().classCounts());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.3, 0.7})
  default void missingCellsAreNoValues(double missing) {
    balance(Tables.mixed(2, missing, false, 0, 50, 20, 6), "auto");
  }

  @Test
  default void rowsWithoutClassArePassedThrough() {
    Table table = Tables.mixed(3, 0.1, true, 15, 30, 12);
    Balanced balanced = balance(table, "auto");
    assertEquals(table.rows() + 18, balanced.balanced().rows());
    // They teach nothing either: without them the same rows are made.
    Balanced without = balance(table.select(table.labelledRows()), "auto");
    assertEquals(without.synthetic(), balanced.synthetic());
  }

  @Test
  default void rowsOfWeightZeroAreNoBases() {
    Table plain = Tables.mixed(4, 0, false, 0, 40, 12);
    int[] minority = plain.rowsOf(1);
    double[] weights = new double[plain.rows()];
    Arrays.fill(weights, 2.5);
    for (int i = 0; i < 6; i++) {
      weights[minority[i]] = 0;
    }
    Table table = Tables.weigh(plain, weights);
    Balanced balanced = balance(table, "auto");
    Table made = balanced.synthetic();
    for (int i = 0; i < made.rows(); i++) {
      assertTrue(made.weight(i) > 0, "a row of weight 0 was a base");
    }
  }

  @Test
  default void allWeightsZeroIsSaidAndUsedAsEqual() {
    Table plain = Tables.mixed(5, 0, false, 0, 20, 8);
    Balanced balanced = balance(Tables.weigh(plain, new double[plain.rows()]), "auto");
    String sentence =
        "All rows of class 'B' have weight 0; they are used as if they weighed the same.";
    assertEquals(1, balanced.warnings().stream().filter(sentence::equals).count());
  }

  @Test
  default void classOfOneRowIsCopiedAndSaid() {
    Table table = Tables.mixed(6, 0, false, 0, 9, 1);
    Balanced balanced = balance(table, "auto");
    Oversampler<?> method = subject().oversampler();
    assumeTrue(method.minimumClassSize() > 1, "needs no more than one row");
    assertEquals(
        List.of(
            ("Class 'B' has 1 row, too few for %s (at least %d); RandomOversampling makes its rows"
                    + " instead.")
                .formatted(method.name(), method.minimumClassSize())),
        balanced.warnings());
    assertTrue(balanced.outcomes().get(1).fallback());
    assertEquals("RandomOversampling", balanced.outcomes().get(1).method());
    double[] only = Tables.row(table, table.rowsOf(1)[0]);
    for (int i = 0; i < 8; i++) {
      assertArrayEquals(only, Tables.row(balanced.synthetic(), i));
    }
  }

  @Test
  default void classOfTwoRowsIsEnough() {
    Balanced balanced = balance(Tables.mixed(7, 0, false, 0, 20, 2), "auto");
    assertEquals(18, balanced.syntheticRows());
  }

  @Test
  default void tooManyNeighboursAreFewerAndSaid() {
    int k = neighbours(subject().oversampler());
    assumeTrue(k > 2, "no neighbours, or few");
    Balanced balanced = balance(Tables.mixed(8, 0, false, 0, 20, 3), "auto");
    assertTrue(
        balanced
            .warnings()
            .contains(
                "Class 'B' has 3 rows, so %s uses 2 neighbours instead of %d."
                    .formatted(subject().oversampler().name(), k)),
        () -> balanced.warnings().toString());
  }

  private static <C extends OversamplerConfig> int neighbours(Oversampler<C> method) {
    @SuppressWarnings("unchecked") // the class of a C
    Parameters<C> parameters = Parameters.of((Class<C>) method.config().getClass());
    for (Parameter parameter : parameters.all()) {
      if (parameter.name().equals("neighbors")) {
        return (int) parameters.values(method.config()).get("neighbors");
      }
    }
    return 0;
  }

  @Test
  default void classesWithoutRowsAreLeftAlone() {
    Balanced balanced = balance(Tables.mixed(9, 0, false, 0, 12, 0, 5), "auto");
    assertArrayEquals(new int[] {12, 0, 12}, balanced.balanced().classCounts());
  }

  @Test
  default void furtherLabelsAreThoseOfTheBase() {
    Table plain = Tables.mixed(17, 0.1, false, 0, 30, 12);
    Schema schema = plain.schema();
    int label = schema.width() - 1;
    Table table =
        plain.withSchema(
            new Schema(schema.columns(), schema.classIndex(), List.of(label), schema.shape()));
    Balanced balanced =
        new Balancer(subject().oversampler(), BalanceConfig.defaults())
            .balance(table, Monitor.silent());
    for (Synthetic part : balanced.parts()) {
      for (int row = 0; row < part.rows().rows(); row++) {
        int base = part.provenance().base(row);
        assertEquals(
            table.value(base, label), part.rows().value(row, label), "the label of the base");
      }
    }
  }

  @Test
  default void balancedTableIsNotChangedAndThatIsSaid() {
    Balanced balanced = balance(Tables.mixed(10, 0, false, 0, 9, 9), "auto");
    assertEquals(0, balanced.syntheticRows());
    assertEquals(List.of("Target 'auto' is met already; no rows were added."), balanced.warnings());
  }

  @Test
  default void sameSeedGivesSameRowsWhateverTheThreads() {
    Table table = Tables.mixed(11, 0.1, true, 4, 300, 90, 30);
    BalanceConfig config = BalanceConfig.defaults().withSeed(99);
    Balanced one = balance(table, config.withThreads(1), Monitor.silent());
    for (int threads : new int[] {1, 2, 8}) {
      Balanced again = balance(table, config.withThreads(threads), Monitor.silent());
      assertEquals(one.synthetic(), again.synthetic(), threads + " threads");
    }
  }

  @Test
  default void differentSeedGivesDifferentRows() {
    Table table = Tables.mixed(12, 0, false, 0, 60, 20);
    BalanceConfig config = BalanceConfig.defaults();
    assertNotEquals(
        balance(table, config.withSeed(1), Monitor.silent()).synthetic(),
        balance(table, config.withSeed(2), Monitor.silent()).synthetic());
  }

  @Test
  default void rowsOfAClassDoNotDependOnTheTargetOfAnother() {
    Table table = Tables.mixed(13, 0, false, 0, 30, 12, 10);
    Table alone = balance(table, "B=20").synthetic();
    Table together = balance(table, "B=20,C=30").synthetic();
    assertEquals(alone, together.select(IntStream.range(0, 8).toArray()));
  }

  @Test
  default void progressRisesFromZeroToOne() {
    RecordingMonitor monitor = new RecordingMonitor();
    balance(Tables.mixed(14, 0.1, false, 0, 3000, 40, 1, 2), BalanceConfig.defaults(), monitor);
    double last = 0;
    for (double fraction : monitor.fractions()) {
      assertTrue(fraction >= last && fraction <= 1, () -> monitor.fractions().toString());
      last = fraction;
    }
    assertEquals(1, last);
  }

  @Test
  default void cancellationStopsItAndLeavesNothing() {
    Table table = Tables.mixed(15, 0.1, false, 0, 4000, 40, 20);
    Table snapshot = Tables.copy(table);
    Balancer balancer = new Balancer(subject().oversampler(), BalanceConfig.defaults());
    RecordingMonitor free = new RecordingMonitor();
    Balanced whole = balancer.balance(table, free);
    assertTrue(free.questions() >= 8, "asked only " + free.questions() + " times whether to stop");
    List<RecordingMonitor> stopping =
        List.of(
            new RecordingMonitor(1),
            new RecordingMonitor(2),
            RecordingMonitor.cancellingFrom(0.2),
            RecordingMonitor.cancellingFrom(0.6),
            RecordingMonitor.cancellingFrom(0.9));
    for (RecordingMonitor monitor : stopping) {
      assertThrows(CancelledException.class, () -> balancer.balance(table, monitor));
      assertEquals(snapshot, table);
    }
    assertEquals(whole.synthetic(), balancer.balance(table, Monitor.silent()).synthetic());
  }

  @Test
  default void interruptedThreadStopsIt() {
    Balancer balancer = new Balancer(subject().oversampler(), BalanceConfig.defaults());
    Table table = Tables.mixed(16, 0, false, 0, 20, 5);
    Thread.currentThread().interrupt();
    try {
      assertThrows(CancelledException.class, () -> balancer.balance(table, Monitor.silent()));
    } finally {
      assertTrue(Thread.interrupted(), "the interrupt was swallowed");
    }
  }
}
