package io.github.counterpoise.knime.inside;

import java.nio.file.Path;
import java.util.Map;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.NodeSettings;
import org.knime.core.node.workflow.NodeContainer;
import org.knime.core.node.workflow.NodeID;
import org.knime.core.node.workflow.NodeUIInformation;
import org.knime.core.node.workflow.WorkflowCreationHelper;
import org.knime.core.node.workflow.WorkflowManager;
import org.knime.core.node.workflow.contextv2.WorkflowContextV2;

/** A workflow that is being put together, with places, names and notes for people to look at. */
final class Drawing implements AutoCloseable {

  private final Path folder;
  private final WorkflowManager workflow;

  /**
   * Begins with nothing.
   *
   * @param folder where it will be saved; named as the workflow, it holds the data already
   */
  Drawing(Path folder) {
    this.folder = folder;
    this.workflow =
        WorkflowManager.ROOT.createAndAddProject(
            folder.getFileName().toString(),
            new WorkflowCreationHelper(WorkflowContextV2.forTemporaryWorkflow(folder, null)));
  }

  /**
   * Adds a node.
   *
   * @param part what it is
   * @param name what stands under it
   * @param x left edge of its icon
   * @param y upper edge of its icon
   */
  NodeID node(Part part, String name, int x, int y) throws Exception {
    NodeID id = workflow.createAndAddNode(Flow.factory(part.factory()));
    workflow.saveNodeSettingsToDefault(id);
    NodeSettings settings = new NodeSettings("node");
    workflow.saveNodeSettings(id, settings);
    for (Map.Entry<String, Object> value : part.values().entrySet()) {
      put(settings.getNodeSettings("model"), value.getKey(), value.getValue());
    }
    workflow.loadNodeSettings(id, settings);
    NodeContainer node = workflow.getNodeContainer(id);
    node.getNodeAnnotation().copyFrom(Note.name(name), true);
    node.setUIInformation(NodeUIInformation.builder().setNodeLocation(x, y, -1, -1).build());
    return id;
  }

  void connect(NodeID from, int output, NodeID to, int input) {
    workflow.addConnection(from, output, to, input);
  }

  /** Adds a box with text, behind the nodes. */
  void note(Note note) {
    workflow.addWorkflowAnnotation(note.data(), -1);
  }

  /** Writes the workflow without what its nodes may have made. */
  void save() throws Exception {
    workflow.save(folder.toFile(), new ExecutionMonitor(), false);
  }

  @Override
  public void close() {
    WorkflowManager.ROOT.removeProject(workflow.getID());
  }

  private static void put(NodeSettings settings, String path, Object value)
      throws InvalidSettingsException {
    NodeSettings part = settings;
    String[] keys = path.split("/");
    for (int i = 0; i < keys.length - 1; i++) {
      part = part.getNodeSettings(keys[i]);
    }
    Settings.of(Map.of(keys[keys.length - 1], value)).accept(part);
  }
}
