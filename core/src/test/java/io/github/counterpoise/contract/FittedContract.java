package io.github.counterpoise.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.oversample.FittedOversampler;
import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.RecordingMonitor;
import io.github.counterpoise.testing.Tables;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a library user meets who calls {@code fit} and {@code sample} himself. */
interface FittedContract extends Group {

  /** A table on which every method learns classes 1 and 2. */
  static Table training() {
    return Tables.mixed(21, 0.1, true, 3, 60, 25, 15);
  }

  private Oversampler<?> method() {
    return subject().oversampler();
  }

  private FittedOversampler fitted() {
    return method().fit(training(), Set.of(1, 2), run(5, Monitor.silent()));
  }

  private static Run run(long seed, Monitor monitor) {
    return new Run(new Seed(seed), monitor, 2);
  }

  @Test
  default void isRegisteredUnderItsName() {
    assertEquals(subject().method().name(), method().name());
    assertEquals(subject().method().config(), method().config().getClass());
    assertEquals(subject().method().implementation(), method().getClass());
    assertTrue(method().minimumClassSize() >= 1);
  }

  @Test
  default void fittedObjectServesTwice() {
    FittedOversampler fitted = fitted();
    Synthetic first = fitted.sample(1, 30, run(1, Monitor.silent()));
    fitted.sample(2, 10, run(2, Monitor.silent()));
    assertEquals(first.rows(), fitted.sample(1, 30, run(1, Monitor.silent())).rows());
  }

  @Test
  default void fittedObjectServesTwoThreads() throws Exception {
    FittedOversampler fitted = fitted();
    List<Callable<Table>> tasks =
        IntStream.range(0, 8)
            .<Callable<Table>>mapToObj(
                i -> () -> fitted.sample(1 + i % 2, 200, run(i, Monitor.silent())).rows())
            .toList();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Table>> together = threads.invokeAll(tasks);
      for (int i = 0; i < tasks.size(); i++) {
        assertEquals(tasks.get(i).call(), together.get(i).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  default void samplesExactlyAsManyAsAsked() {
    FittedOversampler fitted = fitted();
    for (int count : new int[] {0, 1, 14, 15, 16, 1000}) {
      Synthetic made = fitted.sample(2, count, run(3, Monitor.silent()));
      assertEquals(count, made.rows().rows());
      assertEquals(count, made.rows().classCounts()[2]);
      assertEquals(count, made.provenance().size());
    }
  }

  @Test
  default void classNotLearntAndNegativeCountAreRefused() {
    FittedOversampler fitted = fitted();
    assertEquals(
        "Class index 0 was not among those learnt: [1, 2]",
        assertThrows(
                IllegalArgumentException.class, () -> fitted.sample(0, 5, run(1, Monitor.silent())))
            .getMessage());
    assertEquals(
        "count must be at least 0, found -1",
        assertThrows(
                IllegalArgumentException.class,
                () -> fitted.sample(1, -1, run(1, Monitor.silent())))
            .getMessage());
  }

  @Test
  default void tooSmallClassIsRefusedInOneSentence() {
    int rows = method().minimumClassSize() - 1;
    Table table = Tables.mixed(22, 0, false, 0, 20, rows);
    assertEquals(
        "Class 'B' has %d row%s; %s needs at least %d, so leave the class out or add rows."
            .formatted(rows, rows == 1 ? "" : "s", method().name(), method().minimumClassSize()),
        assertThrows(
                InvalidInputException.class,
                () -> method().fit(table, Set.of(1), run(1, Monitor.silent())))
            .getMessage());
  }

  @Test
  default void fitAndSampleAskWhetherToStop() {
    assertThrows(
        CancelledException.class,
        () -> method().fit(training(), Set.of(1), run(1, new RecordingMonitor(1))));
    FittedOversampler fitted = fitted();
    assertThrows(
        CancelledException.class, () -> fitted.sample(1, 1, run(1, new RecordingMonitor(1))));
    assertThrows(
        CancelledException.class, () -> fitted.sample(1, 10_000, run(1, new RecordingMonitor(3))));
  }

  @Test
  default void shortFormLearnsEveryClassThatIsLargeEnough() {
    Table table = Tables.mixed(23, 0, false, 0, 30, 12, 0);
    FittedOversampler fitted = method().fit(table, new Seed(4), Monitor.silent());
    assertEquals(7, fitted.sample(1, 7, new Seed(5), Monitor.silent()).rows().rows());
    assertThrows(
        IllegalArgumentException.class, () -> fitted.sample(2, 1, new Seed(5), Monitor.silent()));
  }

  @Test
  default void saysWhatItIs() {
    assertTrue(fitted().toString().startsWith(method().name()), () -> fitted().toString());
  }
}
