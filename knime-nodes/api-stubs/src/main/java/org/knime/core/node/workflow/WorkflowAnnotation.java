package org.knime.core.node.workflow;

/** Signatures of KNIME's type of the same name. */
public class WorkflowAnnotation extends Annotation {
  WorkflowAnnotation() {}
}
