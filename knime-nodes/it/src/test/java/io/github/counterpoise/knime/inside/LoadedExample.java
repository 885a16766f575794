package io.github.counterpoise.knime.inside;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.extension.NodeFactoryProvider;
import org.knime.core.node.workflow.NodeContainer;
import org.knime.core.node.workflow.WorkflowLoadHelper;
import org.knime.core.node.workflow.WorkflowManager;
import org.knime.core.node.workflow.WorkflowPersistor.WorkflowLoadResult;
import org.knime.core.node.workflow.contextv2.WorkflowContextV2;

/** An example in KNIME, of a copy of its folder, so that nothing is written beside the sources. */
final class LoadedExample implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 300;

  private final String name;
  private final WorkflowManager workflow;

  private LoadedExample(String name, WorkflowManager workflow) {
    this.name = name;
    this.workflow = workflow;
  }

  /**
   * Loads a folder; KNIME may have nothing to complain of. Where the installation lacks one of
   * KNIME's own nodes, the test ends here without a verdict.
   */
  static LoadedExample of(Path folder) throws Exception {
    for (String factory : KnimeFactories.of(folder)) {
      assumeTrue(
          NodeFactoryProvider.getInstance().getNodeFactory(factory).isPresent(),
          () -> "this KNIME lacks the node " + factory + " of the workflow " + folder);
    }
    Path copy = copy(folder, Files.createTempDirectory("example"));
    WorkflowLoadResult result =
        WorkflowManager.loadProject(
            copy.toFile(),
            new ExecutionMonitor(),
            new WorkflowLoadHelper(WorkflowContextV2.forTemporaryWorkflow(copy, null)));
    LoadedExample loaded =
        new LoadedExample(folder.getFileName().toString(), result.getWorkflowManager());
    assertAll(
        () -> assertFalse(result.hasErrors(), result::toString),
        () -> assertFalse(result.hasWarningEntries(), result::toString));
    return loaded;
  }

  /** Executes all nodes and requires that every one did. */
  void execute() throws InterruptedException {
    workflow.executeAll();
    assertTrue(workflow.waitWhileInExecution(PATIENCE_SECONDS, TimeUnit.SECONDS));
    assertAll(
        workflow.getNodeContainers().stream()
            .map(
                node ->
                    () ->
                        assertTrue(
                            node.getNodeContainerState().isExecuted(),
                            () ->
                                node.getNameWithID() + ": " + node.getNodeMessage().getMessage())));
  }

  /** Returns a table that the node of a name put out. */
  BufferedDataTable table(String name, int port) {
    return (BufferedDataTable) node(name).getOutPort(port).getPortObject();
  }

  /** Returns which share of the rows of a class a Scorer found. */
  double recall(String scorer, String label) {
    return figure(scorer, label, "Recall");
  }

  /** Returns which share of all rows a Scorer found predicted rightly. */
  double accuracy(String scorer) {
    return figure(scorer, "Overall", "Accuracy");
  }

  private double figure(String scorer, String row, String column) {
    BufferedDataTable scores = table(scorer, 2);
    int index = scores.getDataTableSpec().findColumnIndex(column);
    List<String> cells =
        Cells.of(scores).stream().filter(r -> r.get(0).equals(row)).findFirst().orElseThrow();
    double figure = Double.parseDouble(cells.get(index + 1));
    System.out.printf("%s, %s: %s of %s is %.3f%n", name, scorer, column, row, figure);
    return figure;
  }

  private NodeContainer node(String name) {
    return workflow.getNodeContainers().stream()
        .filter(node -> name.equals(node.getCustomName()))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no node named " + name));
  }

  @Override
  public void close() {
    WorkflowManager.ROOT.removeProject(workflow.getID());
  }

  private static Path copy(Path folder, Path parent) throws IOException {
    Path target = parent.resolve(folder.getFileName().toString());
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> paths = all.toList();
      for (Path path : paths) {
        Files.copy(path, target.resolve(folder.relativize(path).toString()));
      }
    }
    return target;
  }
}
