package io.github.counterpoise.knime.inside;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Method;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.knime.core.node.NodeProgressMonitor;

/** Stops a node in the middle of its work. */
final class Cancelling {

  private static final SampleTable LARGE = new SampleTable(20_000, 10);

  private Cancelling() {}

  /** Returns how long a node went on after it was told to stop. */
  static long milliseconds(Method<?> method) throws Exception {
    try (Flow flow = Flow.of(method, LARGE)) {
      flow.executeTable();
      flow.set(Settings.of(Map.of("classColumn", SampleTable.CLASS)));
      if (Settings.hasEpochs(method)) {
        flow.set(Settings.of(Map.of("epochs", "100000")));
      }
      flow.start();
      awaitWork(flow);
      long told = System.nanoTime();
      flow.cancel();
      flow.await();
      final long waited = (System.nanoTime() - told) / 1_000_000;
      assertTrue(flow.node().getNodeContainerState().isConfigured());
      assertNull(flow.output(1));
      return waited;
    }
  }

  /** Waits until the method itself is at work. */
  private static void awaitWork(Flow flow) throws InterruptedException {
    NodeProgressMonitor monitor = flow.node().getProgressMonitor();
    while (true) {
      Double progress = monitor.getProgress();
      String message = String.valueOf(monitor.getMessage());
      if (message.contains("epoch") || (progress != null && progress > 0.1)) {
        return;
      }
      assertFalse(
          flow.node().getNodeContainerState().isExecuted(), "it was over before it was stopped");
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }
}
