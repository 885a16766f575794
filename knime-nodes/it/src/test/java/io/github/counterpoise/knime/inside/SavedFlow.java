package io.github.counterpoise.knime.inside;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.knime.core.node.ExecutionMonitor;
import org.knime.core.node.workflow.WorkflowLoadHelper;
import org.knime.core.node.workflow.WorkflowManager;
import org.knime.core.node.workflow.WorkflowPersistor.WorkflowLoadResult;

/** A workflow on disk, changed by others. */
final class SavedFlow {

  private SavedFlow() {}

  /**
   * Saves a workflow, changes a setting of our node in its file, and opens it.
   *
   * @param flow the workflow
   * @param before what stands before the value in the file
   * @param from the value
   * @param to what to put in its place
   * @return what KNIME has to say when it opens the workflow
   */
  static String message(Flow flow, String before, String from, String to) throws Exception {
    Path folder = Files.createTempDirectory("workflow").resolve("Test");
    flow.save(folder);
    int changed = 0;
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.endsWith("settings.xml")).toList()) {
        String text = Files.readString(file);
        if (text.contains(before + from)) {
          Files.writeString(file, text.replace(before + from, before + to));
          changed++;
        }
      }
    }
    assertTrue(changed == 1, changed + " files have the setting");
    File directory = folder.toFile();
    WorkflowLoadResult result =
        WorkflowManager.loadProject(
            directory, new ExecutionMonitor(), new WorkflowLoadHelper(directory));
    WorkflowManager.ROOT.removeProject(result.getWorkflowManager().getID());
    return result.toString();
  }
}
