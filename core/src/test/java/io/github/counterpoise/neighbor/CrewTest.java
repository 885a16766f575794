package io.github.counterpoise.neighbor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.encode.Points;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.Crew;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class CrewTest {

  private static Run run(Monitor monitor, int threads) {
    return new Run(new Seed(1), monitor, threads);
  }

  private static boolean helpersAlive() {
    return Thread.getAllStackTraces().keySet().stream()
        .anyMatch(t -> t.isAlive() && t.getName().startsWith("counterpoise-worker"));
  }

  /** Notes progress and the thread it came on, and cancels after a number of polls. */
  private static final class Watcher implements Monitor {
    final List<Double> progress = new ArrayList<>();
    final Thread owner = Thread.currentThread();
    final int patience;
    int polls;

    Watcher(int patience) {
      this.patience = patience;
    }

    @Override
    public void progress(double fraction) {
      assertSame(owner, Thread.currentThread());
      progress.add(fraction);
    }

    @Override
    public boolean cancelled() {
      assertSame(owner, Thread.currentThread());
      return ++polls > patience;
    }
  }

  @Test
  void doesEveryTaskOnce() {
    for (int threads : new int[] {1, 2, 8}) {
      AtomicIntegerArray times = new AtomicIntegerArray(1000);
      Crew.work(
          1000,
          run(new Watcher(1 << 30), threads),
          () -> (task, pulse) -> times.incrementAndGet(task));
      for (int task = 0; task < 1000; task++) {
        assertEquals(1, times.get(task));
      }
    }
    assertFalse(helpersAlive());
  }

  @Test
  void progressRisesToOneOnTheCallersThread() {
    Points points = Spaces.normal(5000, 8, 1, x -> x);
    Watcher watcher = new Watcher(1 << 30);
    NearestNeighbors.of(points).ofEach(3, run(watcher, 3));
    assertEquals(1.0, watcher.progress.get(watcher.progress.size() - 1));
    for (int i = 1; i < watcher.progress.size(); i++) {
      assertTrue(watcher.progress.get(i) >= watcher.progress.get(i - 1));
    }
  }

  @Test
  void cancellingStopsAllThreads() {
    Points points = Spaces.normal(20000, 40, 1, x -> x);
    NearestNeighbors index = NearestNeighbors.of(points);
    for (int patience : new int[] {0, 1, 5}) {
      Watcher watcher = new Watcher(patience);
      assertThrows(CancelledException.class, () -> index.ofEach(5, run(watcher, 3)));
      assertEquals(patience + 1, watcher.polls);
      assertFalse(helpersAlive());
    }
  }

  @Test
  void pollsWithinALargeGroup() {
    Points references = Spaces.normal(30000, 40, 1, x -> x);
    Points queries = Spaces.normal(20, 40, 2, x -> x);
    Watcher watcher = new Watcher(1 << 30);
    NearestNeighbors.of(references).of(queries, null, 5, run(watcher, 1));
    assertTrue(watcher.polls > 10, watcher.polls + " polls");
  }

  @Test
  void interruptCancelsAndStaysSet() {
    Points points = Spaces.normal(3000, 5, 1, x -> x);
    NearestNeighbors index = NearestNeighbors.of(points);
    Thread.currentThread().interrupt();
    assertThrows(CancelledException.class, () -> index.ofEach(5, run(Monitor.silent(), 2)));
    assertTrue(Thread.interrupted());
    assertFalse(helpersAlive());
  }

  @Test
  void failureOfAnyThreadReachesTheCaller() {
    for (int failing : new int[] {0, 1, 37}) {
      AtomicInteger made = new AtomicInteger();
      IllegalStateException thrown =
          assertThrows(
              IllegalStateException.class,
              () ->
                  Crew.work(
                      100,
                      run(Monitor.silent(), 4),
                      () -> {
                        made.incrementAndGet();
                        return (task, pulse) -> {
                          if (task == failing) {
                            throw new IllegalStateException("task " + task);
                          }
                        };
                      }));
      assertEquals("task " + failing, thrown.getMessage());
      assertEquals(4, made.get());
      assertFalse(helpersAlive());
    }
  }
}
