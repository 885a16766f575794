package io.github.counterpoise.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Seed;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BackendTest {

  @AfterEach
  void allThreads() {
    Backend.setMaxThreads(Runtime.getRuntime().availableProcessors());
  }

  @Test
  void saysWhatItRunsOn() {
    Backend.setMaxThreads(2);
    BackendInfo info = Backend.info();
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
    assertThrows(IllegalArgumentException.class, () -> Backend.setMaxThreads(0));
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
    assertArrayEquals(trained(1), trained(2), 0);
  }

  /** Three steps of an autoencoder heavy enough for several threads. */
  private static double[] trained(int threads) {
    Backend.setMaxThreads(threads);
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
