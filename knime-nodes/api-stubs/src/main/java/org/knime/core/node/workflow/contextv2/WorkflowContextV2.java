package org.knime.core.node.workflow.contextv2;

import java.nio.file.Path;

/** Signatures of KNIME's type of the same name. */
public final class WorkflowContextV2 {
  private WorkflowContextV2() {}

  public static WorkflowContextV2 forTemporaryWorkflow(
      final Path workflowFolderPath, final Path sourceArchive) {
    throw new UnsupportedOperationException();
  }
}
