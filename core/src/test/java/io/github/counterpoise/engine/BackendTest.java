package io.github.counterpoise.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Seed;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class BackendTest {

  @Test
  void saysWhatItRunsOn() {
    BackendInfo info = Backend.onThreads(2, Backend::info);
    assertEquals("CpuBackend", info.backend());
    assertTrue(info.offHeapLimit() > 0);
    assertFalse(info.periodicGc());
    String lines = String.join("\n", info.lines());
    for (String fact :
        List.of(
            "CpuBackend 1.0.0", "natives: ", "up to 2 of", "-Xmx", "maxbytes", "collection: off")) {
      assertTrue(lines.contains(fact), lines);
    }
    assertTrue(BackendInfo.selfTest().startsWith("self-test passed"));
  }

  @Test
  void noBackendAndSeveralBackendsAreRefused() {
    Backend.requireOne(List.of("CpuBackend"));
    for (List<String> wrong : List.of(List.<String>of(), List.of("CpuBackend", "JCublasBackend"))) {
      String message =
          assertThrows(IllegalStateException.class, () -> Backend.requireOne(wrong)).getMessage();
      assertTrue(message.contains(wrong.isEmpty() ? "none" : "CpuBackend and JCublas"), message);
    }
  }

  @Test
  void noThreadsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> Backend.onThreads(0, () -> 1));
    assertEquals(Runtime.getRuntime().availableProcessors(), Backend.maxThreads());
  }

  @Test
  void theNumberOfThreadsIsThatOfTheRun() {
    int all = Backend.maxThreads();
    int inner =
        Backend.onThreads(
            3, () -> 10 * Backend.onThreads(2, Backend::maxThreads) + Backend.maxThreads());
    assertEquals(23, inner);
    assertEquals(all, Backend.maxThreads());
    assertThrows(
        IllegalStateException.class,
        () ->
            Backend.onThreads(
                3,
                () -> {
                  throw new IllegalStateException("failed");
                }));
    assertEquals(all, Backend.maxThreads());
  }

  /** Both runs are in their heavy layer at the same moment, each on its own number of threads. */
  @Test
  void runsSideBySideDoNotOverruleEachOther() throws Exception {
    Backend.info(); // starts it
    CyclicBarrier both = new CyclicBarrier(4); // the one thread of one run, three of the other
    ExecutorService runs = Executors.newFixedThreadPool(2);
    try {
      Future<Set<Thread>> narrow = runs.submit(() -> heavyLayer(1, both));
      Future<Set<Thread>> wide = runs.submit(() -> heavyLayer(3, both));
      assertEquals(1, narrow.get(60, TimeUnit.SECONDS).size());
      assertEquals(3, wide.get(60, TimeUnit.SECONDS).size());
    } finally {
      runs.shutdownNow();
    }
  }

  /** Returns the threads of six calls, of which each thread's first waits for all other threads. */
  private static Set<Thread> heavyLayer(int threads, CyclicBarrier all) {
    Set<Thread> used = ConcurrentHashMap.newKeySet();
    Runnable call =
        () -> {
          if (used.add(Thread.currentThread())) {
            try {
              all.await(60, TimeUnit.SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
              throw new IllegalStateException(e);
            }
          }
        };
    return Backend.onThreads(
        threads,
        () -> {
          Backend.parallel(Collections.nCopies(6, call));
          return used;
        });
  }

  @Test
  void startsUnderAForeignContextClassLoader() throws InterruptedException {
    String[] result = new String[1];
    Thread thread = new Thread(() -> result[0] = BackendInfo.selfTest());
    thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
    thread.start();
    thread.join();
    assertTrue(result[0].startsWith("self-test passed"), result[0]);
  }

  @Test
  void resultsDoNotDependOnTheNumberOfThreads() {
    assertArrayEquals(
        Backend.onThreads(1, BackendTest::trained), Backend.onThreads(2, BackendTest::trained), 0);
  }

  /** Three steps of an autoencoder heavy enough for several threads. */
  private static double[] trained() {
    try (ParameterSet set = new ParameterSet();
        Graph g = Graph.training()) {
      Layer net =
          Layer.chain(
              new Conv2d(set, "a", 8, 32, 4, 2, 1),
              Activation.RELU,
              new Conv2d(set, "b", 32, 64, 4, 2, 1),
              new UpConv2d(set, "c", 64, 32),
              new UpConv2d(set, "d", 32, 8));
      set.initialise(new Seed(1).stream("init"));
      var x = g.input("x", 32, 16, 16, 8);
      Plan plan = g.minimise(Losses.squaredError(net.apply(g, x), x), set);
      plan.feed("x", Networks.values(new long[] {32, 16, 16, 8}, new Seed(1).stream("x")));
      Adam adam = new Adam(set, Schedule.constant(0.001));
      for (int i = 0; i < 3; i++) {
        plan.run();
        adam.step();
      }
      return set.get(set.parameter("b.w"));
    }
  }

  @Test
  void aFullMemoryIsSaidInOneSentence() {
    String message =
        assertThrows(
                InvalidInputException.class,
                () -> Tensors.zeros(Precision.FLOAT, 1L << 20, 1L << 20))
            .getMessage();
    assertTrue(message.contains("maxbytes"), message);
  }
}
