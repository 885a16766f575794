package org.knime.core.node.workflow;

import java.io.File;
import org.knime.core.node.workflow.contextv2.WorkflowContextV2;

/** Signatures of KNIME's type of the same name. */
public class WorkflowLoadHelper {
  public WorkflowLoadHelper(final File workflowLocation) {
    throw new UnsupportedOperationException();
  }

  public WorkflowLoadHelper(final WorkflowContextV2 context) {
    throw new UnsupportedOperationException();
  }
}
