package org.knime.core.node.workflow;

/** Signatures of KNIME's type of the same name. */
public final class NodeAnnotation extends Annotation {
  NodeAnnotation() {}
}
