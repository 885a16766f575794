package org.knime.shared.workflow.def;

/** Signatures of KNIME's type of the same name. */
public interface AnnotationDataDef {
  enum ContentTypeEnum {
    PLAIN,
    HTML
  }
}
