package org.knime.core.node.workflow;

import java.io.File;

/** Signatures of KNIME's type of the same name. */
public class WorkflowLoadHelper {
  public WorkflowLoadHelper(final File workflowLocation) {
    throw new UnsupportedOperationException();
  }
}
