package org.knime.core.node.workflow;

import org.knime.core.node.workflow.contextv2.WorkflowContextV2;

/** Signatures of KNIME's type of the same name. */
public class WorkflowCreationHelper {
  public WorkflowCreationHelper() {
    throw new UnsupportedOperationException();
  }

  public WorkflowCreationHelper(final WorkflowContextV2 context) {
    throw new UnsupportedOperationException();
  }
}
