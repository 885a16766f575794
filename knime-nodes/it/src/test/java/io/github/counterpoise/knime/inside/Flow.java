package io.github.counterpoise.knime.inside;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Method;
import java.io.File;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.knime.core.node.BufferedDataTable;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeFactory;
import org.knime.core.node.NodeModel;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.NotConfigurableException;
import org.knime.core.node.extension.NodeFactoryProvider;
import org.knime.core.node.workflow.NodeContainer;
import org.knime.core.node.workflow.NodeID;
import org.knime.core.node.workflow.WorkflowCreationHelper;
import org.knime.core.node.workflow.WorkflowLoadHelper;
import org.knime.core.node.workflow.WorkflowManager;
import org.knime.core.node.workflow.WorkflowPersistor.WorkflowLoadResult;

/** A workflow of a table and a node of ours behind it. */
final class Flow implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 120;

  private final WorkflowManager workflow;
  private final NodeID table;
  private final NodeID node;

  private Flow(WorkflowManager workflow, NodeID table, NodeID node) {
    this.workflow = workflow;
    this.table = table;
    this.node = node;
  }

  /** Makes a workflow; the table is not there before it is executed. */
  static Flow of(Method<?> method, TestTable sample) throws Exception {
    return of(factoryName(method.name()), sample);
  }

  /** Makes a workflow with a node that a factory makes. */
  static Flow of(String factory, TestTable sample) throws Exception {
    WorkflowManager workflow =
        WorkflowManager.ROOT.createAndAddProject("Test", new WorkflowCreationHelper());
    NodeID table = workflow.createAndAddNode(factory(TableNodeFactory.class.getName()));
    NodeID node = workflow.createAndAddNode(factory(factory));
    workflow.addConnection(table, 1, node, 1);
    Flow flow = new Flow(workflow, table, node);
    flow.set(table, sample::save);
    return flow;
  }

  /** Makes a workflow of a node alone. */
  static Flow unconnected(String factory) throws Exception {
    WorkflowManager workflow =
        WorkflowManager.ROOT.createAndAddProject("Test", new WorkflowCreationHelper());
    NodeID node = workflow.createAndAddNode(factory(factory));
    return new Flow(workflow, node, node);
  }

  /** Adds a node behind ours and returns the workflow with that one in its place. */
  Flow next(String factory) throws Exception {
    NodeID next = workflow.createAndAddNode(factory(factory));
    workflow.addConnection(node, 1, next, 1);
    return new Flow(workflow, node, next);
  }

  /** Adds a node that takes our node's model and the table, and returns it in the place of ours. */
  Flow nextWithTable(String factory) throws Exception {
    Flow next = next(factory);
    workflow.addConnection(table, 1, next.node, 2);
    return new Flow(workflow, table, next.node);
  }

  /** Returns a loaded workflow with its third node in the place of ours. */
  Flow third() {
    return new Flow(workflow, node, workflow.getID().createChild(3));
  }

  /** Reads a workflow that {@link #save} wrote. */
  static Flow load(Path folder) throws Exception {
    File directory = folder.toFile();
    WorkflowLoadResult result =
        WorkflowManager.loadProject(
            directory, new ExecutionMonitor(), new WorkflowLoadHelper(directory));
    assertFalse(result.hasErrors(), result::toString);
    WorkflowManager workflow = result.getWorkflowManager();
    NodeID id = workflow.getID();
    return new Flow(workflow, id.createChild(1), id.createChild(2));
  }

  /** Returns the class of a node's factory. */
  static String factoryName(String node) {
    return "io.github.counterpoise.knime." + node + "NodeFactory";
  }

  /** Returns a new factory, found as KNIME finds it. */
  static NodeFactory<NodeModel> factory(String name) throws Exception {
    return NodeFactoryProvider.getInstance().<NodeModel>getNodeFactory(name).orElseThrow();
  }

  /** Changes settings of our node, as its dialog would. */
  Flow set(Consumer<NodeSettings> changes) throws InvalidSettingsException {
    set(node, changes);
    return this;
  }

  /** Changes and executes the table. */
  void table(TestTable sample) throws InvalidSettingsException, InterruptedException {
    set(table, sample::save);
    executeTable();
  }

  /** Opens our node's dialog and applies it as it stands. */
  void applyDialog() throws NotConfigurableException, InvalidSettingsException {
    NodeSettings settings = new NodeSettings("dialog");
    node().getDialogPaneWithSettings().finishEditingAndSaveSettingsTo(settings);
    workflow.loadNodeSettings(node, settings);
  }

  private void set(NodeID id, Consumer<NodeSettings> changes) throws InvalidSettingsException {
    NodeSettings settings = settings(id);
    changes.accept(settings.getNodeSettings("model"));
    workflow.loadNodeSettings(id, settings);
  }

  private NodeSettings settings(NodeID id) {
    workflow.saveNodeSettingsToDefault(id);
    NodeSettings settings = new NodeSettings("node");
    workflow.saveNodeSettings(id, settings);
    return settings;
  }

  /** Returns the settings of our node. */
  NodeSettings settings() throws InvalidSettingsException {
    return settings(node).getNodeSettings("model");
  }

  /** Returns our node. */
  NodeContainer node() {
    return workflow.getNodeContainer(node);
  }

  /** Executes the table, so that what follows is our node's alone. */
  void executeTable() throws InterruptedException {
    workflow.executeUpToHere(table);
    await();
    assertTrue(workflow.getNodeContainer(table).getNodeContainerState().isExecuted());
  }

  /** Executes and waits. */
  void execute() throws InterruptedException {
    start();
    await();
  }

  void start() {
    workflow.executeUpToHere(node);
  }

  void cancel() {
    workflow.cancelExecution(node());
  }

  void reset() {
    workflow.resetAndConfigureNode(node);
  }

  void await() throws InterruptedException {
    boolean ended = workflow.waitWhileInExecution(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertTrue(ended, () -> "still running: " + node().getNodeMessage().getMessage());
  }

  void requireExecuted() {
    assertTrue(
        node().getNodeContainerState().isExecuted(),
        () -> "not executed: " + node().getNodeMessage().getMessage());
  }

  BufferedDataTable input() {
    return (BufferedDataTable) workflow.getNodeContainer(table).getOutPort(1).getPortObject();
  }

  /** Returns what our node has to say, a warning or the reason why it failed; or nothing. */
  String message() {
    return String.valueOf(node().getNodeMessage().getMessage());
  }

  /** Returns a table our node put out, {@code null} where there is none. */
  BufferedDataTable output(int port) {
    return (BufferedDataTable) node().getOutPort(port).getPortObject();
  }

  void save(Path folder) throws Exception {
    workflow.save(folder.toFile(), new ExecutionMonitor(), true);
  }

  @Override
  public void close() {
    WorkflowManager.ROOT.removeProject(workflow.getID());
  }
}
