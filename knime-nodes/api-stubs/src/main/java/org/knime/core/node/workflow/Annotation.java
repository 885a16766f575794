package org.knime.core.node.workflow;

/** Signatures of KNIME's type of the same name. */
public abstract class Annotation implements UIInformation {
  Annotation() {}

  public void copyFrom(final AnnotationData annotationData, final boolean includeBounds) {
    throw new UnsupportedOperationException();
  }
}
