package org.knime.core.node;

/** Signatures of KNIME's type of the same name. */
public interface NodeProgressMonitor {
  Double getProgress();

  String getMessage();
}
