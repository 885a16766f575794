package io.github.counterpoise.knime.inside;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long nodes take beside the core alone; prints, and asserts nothing. */
public final class MeasurementsInside {

  private static final SampleTable SAMPLE = new SampleTable(100_000, 30);
  private static final long CELLS = (long) SAMPLE.rows() * (SAMPLE.numbers() + 1);
  private static final long MADE_CELLS = CELLS * 8 / 10; // 10,000 rows become 90,000
  private static final int TIMES = 7;

  /** Cells per second from KNIME's table to the core's and back, of RandomOversampling's node. */
  @Test
  public void conversion() throws Exception {
    try (Flow flow = flow(Methods.RANDOM_OVERSAMPLING, "few=10000")) {
      double read = median(() -> run(flow));
      flow.set(Settings.of(Map.of("target", "auto")));
      double all = median(() -> run(flow));
      double core = core(Methods.RANDOM_OVERSAMPLING);
      double write = all - read - core;
      System.out.printf(
          "Table to core %.2f s, %.1f million cells/s; core to table %.2f s, %.1f million cells/s%n",
          read, CELLS / read / 1e6, write, MADE_CELLS / write / 1e6);
    }
  }

  /** SMOTE in its node beside SMOTE alone, and beside what reading and writing costs in KNIME. */
  @Test
  public void smote() throws Exception {
    try (Flow flow = flow(Methods.SMOTE, "auto");
        Flow copying = Flow.of(CopyNodeFactory.class.getName(), SAMPLE)) {
      copying.executeTable();
      double node = median(() -> run(flow));
      double core = core(Methods.SMOTE);
      double knime = median(() -> run(copying));
      System.out.printf(
          "SMOTE, 100,000 rows of 30 numbers: node %.2f s, core %.2f s, ratio %.2f; KNIME reads and"
              + " writes as many cells in %.2f s, so node / (core + KNIME) %.2f%n",
          node, core, node / core, knime, node / (core + knime));
    }
  }

  private static Flow flow(Method<?> method, String target) throws Exception {
    Flow flow = Flow.of(method, SAMPLE);
    flow.executeTable();
    return flow.set(
        Settings.of(Map.of("classColumn", SampleTable.CLASS, "target", target, "threads", 2)));
  }

  private static void run(Flow flow) throws InterruptedException {
    flow.reset();
    flow.execute();
    flow.requireExecuted();
  }

  private static double core(Method<?> method) throws Exception {
    Table table = SAMPLE.core();
    Balancer balancer =
        new Balancer(method.createDefault(), BalanceConfig.defaults().withThreads(2));
    return median(() -> balancer.balance(table, Monitor.silent()));
  }

  private static double median(Work work) throws Exception {
    double[] seconds = new double[TIMES];
    for (int i = 0; i < TIMES; i++) {
      System.gc();
      long start = System.nanoTime();
      work.run();
      seconds[i] = (System.nanoTime() - start) / 1e9;
    }
    Arrays.sort(seconds);
    return seconds[TIMES / 2];
  }

  /** Something to time. */
  private interface Work {
    void run() throws Exception;
  }
}
