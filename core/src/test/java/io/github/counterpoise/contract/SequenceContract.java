package io.github.counterpoise.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.FittedModels;
import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.RecordingMonitor;
import io.github.counterpoise.testing.Sequences;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of any length, for the methods that take them; the others say that they do not. */
interface SequenceContract extends Group {

  private void assumeTaken() {
    assumeTrue(subject().method().takes().contains(Kind.SEQUENCE), "does not take sequences");
  }

  @Test
  default void methodsThatDoNotTakeSequencesSaySo() {
    assumeTrue(!subject().method().takes().contains(Kind.SEQUENCE), "takes sequences");
    assertEquals(
        subject().method().name() + " does not take sequences; choose RandomOversampling or SMOTE.",
        assertThrows(
                InvalidInputException.class, () -> balance(Sequences.walks(1, 0, 20, 8), "auto"))
            .getMessage());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"auto | 40 40 40", "ratio=0.75 | 40 30 30", "B=22,C=10 | 40 22 10"})
  default void sequenceCountsAreExact(String target, String expected) {
    assumeTaken();
    Balanced balanced = balance(Sequences.walks(1, 0, 40, 21, 9), target);
    int[] wanted = List.of(expected.split(" ")).stream().mapToInt(Integer::parseInt).toArray();
    assertArrayEquals(wanted, balanced.balanced().classCounts());
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.05, 0.3})
  default void missingAndEmptyRunsFollowTheCommonRules(double missing) {
    assumeTaken();
    balance(Sequences.walks(2, missing, 50, 20, 6), "auto");
  }

  @Test
  default void runsOfOneStepAndClassesWithoutAnyStep() {
    assumeTaken();
    double[][] runs = {{1, 2, 3}, {4}, {5}, {6, 7}, {1}, null, {}, null, {}};
    Balanced balanced = balance(Sequences.plain(runs, 0, 0, 0, 0, 0, 1, 1, 1, 1), "auto");
    Series made = balanced.synthetic().series(0);
    assertEquals(0, made.steps().rows());
    assertEquals(1, made.rows());
    Balanced single = balance(Sequences.plain(runs, 0, 1, 1, 0, 0, 0, 0, 0, 0), "auto");
    for (int row = 0; row < single.syntheticRows(); row++) {
      assertEquals(1, single.synthetic().series(0).length(row));
    }
  }

  @Test
  default void sequencesDependOnTheSeedAlone() {
    assumeTaken();
    Table table = Sequences.walks(3, 0.1, 300, 90, 30);
    BalanceConfig config = BalanceConfig.defaults().withSeed(99);
    Table one = balance(table, config.withThreads(1), Monitor.silent()).synthetic();
    for (int threads : new int[] {2, 8}) {
      assertEquals(one, balance(table, config.withThreads(threads), Monitor.silent()).synthetic());
    }
    assertNotEquals(one, balance(table, config.withSeed(98), Monitor.silent()).synthetic());
  }

  @Test
  default void classOfOneSequenceIsCopied() {
    assumeTaken();
    Table table = Sequences.walks(4, 0, 9, 1);
    Table made = balance(table, "auto").synthetic();
    assertEquals(8, made.rows());
    assumeTrue(subject().oversampler().minimumClassSize() > 1, "may move a single row");
    Table run = table.series(1).run(table.rowsOf(1)[0]);
    for (int row = 0; row < made.rows(); row++) {
      assertEquals(run, made.series(1).run(row));
    }
  }

  @Test
  default void savedModelMakesTheSameSequences(@TempDir Path folder) {
    assumeTaken();
    Table table = Sequences.walks(5, 0.1, 30, 12);
    FittedOversampler fitted = subject().oversampler().fit(table, new Seed(3), Monitor.silent());
    Path file = folder.resolve("sequences.model");
    fitted.save(file);
    assertEquals(
        fitted.sample(1, 20, new Seed(4), Monitor.silent()).rows(),
        FittedModels.load(file, Monitor.silent())
            .sample(1, 20, new Seed(4), Monitor.silent())
            .rows());
  }

  @Test
  default void cancellationStopsSequences() {
    assumeTaken();
    Table table = Sequences.walks(6, 0, 2000, 40);
    for (double from : new double[] {0.2, 0.6}) {
      assertThrows(
          CancelledException.class,
          () -> balance(table, BalanceConfig.defaults(), RecordingMonitor.cancellingFrom(from)));
    }
  }

  @Test
  default void timesAreThoseOfTheBase() {
    assumeTaken();
    Table table = Sequences.walks(7, 0, 30, 10);
    Series made = balance(table, "auto").synthetic().series(1);
    for (int row = 0; row < made.rows(); row++) {
      Table run = made.run(row);
      for (int step = 1; step < run.rows(); step++) {
        assertTrue(run.value(step, 3) > run.value(step - 1, 3), "time goes on");
      }
    }
  }

  @Test
  default void seriesWithoutStepsOrValuesAreRefused() {
    assumeTaken();
    assertEquals(
        "Series 's' has no step in any row; remove it or list it as ignored (-ignore).",
        refusal(Sequences.plain(new double[][] {{}, null, {}}, 0, 1, 1)));
    assertEquals(
        "Column 'x' of series 's' has no value in any step; remove it from the data.",
        refusal(Sequences.plain(new double[][] {{Double.NaN}, {}, {}}, 0, 1, 1)));
  }

  private String refusal(Table table) {
    return assertThrows(InvalidInputException.class, () -> balance(table, "auto")).getMessage();
  }
}
