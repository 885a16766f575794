package org.knime.core.node.workflow;

/** Signatures of KNIME's type of the same name. */
public final class UnsupportedWorkflowVersionException extends Exception {
  private static final long serialVersionUID = 1;

  UnsupportedWorkflowVersionException() {}
}
