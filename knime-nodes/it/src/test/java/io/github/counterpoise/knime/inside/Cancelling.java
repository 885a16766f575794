package io.github.counterpoise.knime.inside;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.knime.core.node.NodeProgressMonitor;

/**
 * A node that is stopped in the middle of its work, and then works again.
 *
 * @param factory its factory
 * @param much settings with which it works for long
 * @param little settings with which it is soon done
 * @param share share of the progress bar that is over before the work itself begins
 */
record Cancelling(
    String factory, Map<String, Object> much, Map<String, Object> little, double share) {

  private static final SampleTable LARGE = new SampleTable(20_000, 10);

  /** Returns how long the node went on after it was told to stop. */
  long milliseconds() throws Exception {
    try (Flow flow = Flow.of(factory, LARGE)) {
      flow.executeTable();
      flow.set(Settings.of(Map.of("classColumn", SampleTable.CLASS)));
      return milliseconds(flow);
    }
  }

  /**
   * Returns how long a node went on after it was told to stop.
   *
   * @param flow where it stands, ready to be executed
   */
  long milliseconds(Flow flow) throws Exception {
    flow.set(Settings.of(much));
    flow.start();
    awaitWork(flow);
    long told = System.nanoTime();
    flow.cancel();
    flow.await();
    final long waited = (System.nanoTime() - told) / 1_000_000;
    assertTrue(flow.node().getNodeContainerState().isConfigured());
    assertNull(flow.node().getOutPort(1).getPortObject());
    flow.set(Settings.of(little));
    flow.execute();
    flow.requireExecuted();
    return waited;
  }

  /** Waits until the method itself is at work. */
  private void awaitWork(Flow flow) throws InterruptedException {
    NodeProgressMonitor monitor = flow.node().getProgressMonitor();
    while (true) {
      Double progress = monitor.getProgress();
      String message = String.valueOf(monitor.getMessage());
      if (message.contains("epoch") || (progress != null && progress > share)) {
        return;
      }
      assertTrue(
          flow.node().getNodeContainerState().isExecutionInProgress(),
          () -> "it was over before it was stopped: " + flow.message());
      TimeUnit.MILLISECONDS.sleep(5);
    }
  }
}
