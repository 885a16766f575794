package io.github.counterpoise.knime.inside;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.host.HostSetup;
import io.github.counterpoise.knime.adapter.NodeSetups;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.knime.core.data.DataRow;
import org.knime.core.data.DoubleValue;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.workflow.FlowVariable;
import org.knime.core.node.workflow.VariableType.LongType;

/** Every node in a workflow. */
public final class NodesInside {

  private static final long SEED = 7;
  private static final SampleTable SAMPLE = new SampleTable(200, 4);

  /** The rows are those the core makes of the same table with the same seed. */
  @TestFactory
  public Stream<DynamicTest> rowsAreThoseOfTheCore() {
    return forEveryMethod(
        method -> {
          try (Flow flow = quick(method)) {
            flow.execute();
            flow.requireExecuted();
            assertEquals(expected(method), made(flow.output(1)));
            assertTrue(flow.node().getProgressMonitor().getProgress() > 0.5, "progress was shown");
          }
        });
  }

  /** The report and the flow variables tell what was done. */
  @Test
  public void reportAndFlowVariablesTellWhatWasDone() throws Exception {
    try (Flow flow = quick(Methods.SMOTE)) {
      flow.execute();
      flow.requireExecuted();
      assertEquals(3, flow.output(2).size(), "two classes and all together");
      Map<String, FlowVariable> variables =
          flow.node().getOutPort(1).getFlowObjectStack().getAllAvailableFlowVariables();
      assertEquals("SMOTE", variables.get("counterpoise_method").getStringValue());
      assertEquals(SEED, variables.get("counterpoise_seed").getValue(LongType.INSTANCE));
      assertEquals(200, variables.get("counterpoise_rows_before").getIntValue());
      assertEquals(160, variables.get("counterpoise_rows_added").getIntValue());
      assertEquals(9.0, variables.get("counterpoise_imbalance_before").getDoubleValue());
    }
  }

  /**
   * The dialog is built, and hands back what it was given; but KNIME writes the names of the
   * columns into a filter that had none, so that only from then on nothing changes.
   */
  @TestFactory
  public Stream<DynamicTest> dialogsKeepTheSettings() {
    return forEveryMethod(
        method -> {
          try (Flow flow = quick(method)) {
            flow.applyDialog();
            String once = Settings.text(flow.settings());
            flow.execute();
            flow.requireExecuted();
            assertEquals(expected(method), made(flow.output(1)));
            flow.applyDialog();
            assertEquals(once, Settings.text(flow.settings()));
          }
        });
  }

  /** What cannot be used is refused, and the sentence says what. */
  @TestFactory
  public Stream<DynamicTest> badSettingsAreRefused() {
    return forEveryMethod(
        method -> {
          try (Flow flow = quick(method)) {
            InvalidSettingsException refused =
                assertThrows(
                    InvalidSettingsException.class,
                    () -> flow.set(Settings.of(Map.of("target", "nonsense"))));
            assertTrue(refused.getMessage().contains("nonsense"), refused.getMessage());
          }
        });
  }

  /** A column that is not there is named when the node is configured. */
  @Test
  public void missingClassColumnIsNamed() throws Exception {
    try (Flow flow = quick(Methods.SMOTE)) {
      flow.set(Settings.of(Map.of("classColumn", "kind")));
      assertTrue(flow.node().getNodeContainerState().isIdle());
      String message = flow.node().getNodeMessage().getMessage();
      assertTrue(message.contains("kind"), message);
    }
  }

  /** Reset takes the tables away; the next execution makes the same ones. */
  @Test
  public void resetAndExecutedAgainTheRowsAreTheSame() throws Exception {
    try (Flow flow = quick(Methods.SMOTE)) {
      flow.execute();
      List<List<String>> first = Cells.of(flow.output(1));
      flow.reset();
      assertTrue(flow.node().getNodeContainerState().isConfigured());
      assertNull(flow.output(1));
      flow.execute();
      assertEquals(first, Cells.of(flow.output(1)));
    }
  }

  /** Tables, settings and the view's pictures are there after the workflow was closed. */
  @TestFactory
  public Stream<DynamicTest> savedAndLoadedNothingIsLost() {
    return forEveryMethod(
        method -> {
          Path folder = Files.createTempDirectory("workflow").resolve("Test");
          List<List<String>> balanced;
          List<List<String>> report;
          String settings;
          try (Flow flow = quick(method)) {
            flow.execute();
            flow.requireExecuted();
            balanced = Cells.of(flow.output(1));
            report = Cells.of(flow.output(2));
            settings = Settings.text(flow.settings());
            flow.save(folder);
          }
          Path again = folder.resolveSibling("Again");
          try (Flow flow = Flow.load(folder)) {
            flow.requireExecuted();
            assertEquals(balanced, Cells.of(flow.output(1)));
            assertEquals(report, Cells.of(flow.output(2)));
            assertEquals(settings, Settings.text(flow.settings()));
            flow.save(again);
          }
          assertArrayEquals(pictures(folder), pictures(again));
        });
  }

  /** Returns what the node saved for its view. */
  private static byte[] pictures(Path workflow) throws IOException {
    try (Stream<Path> files = Files.walk(workflow)) {
      Path file =
          files.filter(path -> path.endsWith("internal/view.bin")).findFirst().orElseThrow();
      return Files.readAllBytes(file);
    }
  }

  private static Flow quick(Method<?> method) throws Exception {
    Flow flow = Flow.of(method, SAMPLE);
    flow.executeTable();
    flow.set(Settings.of(Map.of("classColumn", SampleTable.CLASS)));
    return flow.set(Settings.of(Settings.quick(method, SEED)));
  }

  private static <C extends OversamplerConfig> List<List<Double>> expected(Method<C> method) {
    HostSetup<C> setup = NodeSetups.of(method, Settings.quick(method, SEED));
    BalanceConfig config = BalanceConfig.defaults().withSeed(SEED).withThreads(1);
    Table made =
        new Balancer(method.create(setup.own()), config)
            .balance(SAMPLE.core(), Monitor.silent())
            .synthetic();
    List<List<Double>> rows = new ArrayList<>();
    for (int r = 0; r < made.rows(); r++) {
      List<Double> row = new ArrayList<>();
      for (int c = 0; c < SAMPLE.numbers(); c++) {
        row.add(made.value(r, c));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<List<Double>> made(BufferedDataTable table) {
    List<List<Double>> rows = new ArrayList<>();
    try (CloseableRowIterator all = table.iterator()) {
      for (int r = 0; all.hasNext(); r++) {
        DataRow row = all.next();
        if (r >= SAMPLE.rows()) {
          List<Double> values = new ArrayList<>();
          for (int c = 0; c < SAMPLE.numbers(); c++) {
            values.add(((DoubleValue) row.getCell(c)).getDoubleValue());
          }
          rows.add(values);
        }
      }
    }
    assertFalse(rows.isEmpty());
    return rows;
  }

  private static Stream<DynamicTest> forEveryMethod(MethodCheck check) {
    return Methods.all().stream()
        .map(method -> DynamicTest.dynamicTest(method.name(), () -> check.check(method)));
  }

  /** A check of one method. */
  private interface MethodCheck {
    void check(Method<?> method) throws Exception;
  }
}
