package org.knime.core.util;

/** Signatures of KNIME's type of the same name. */
public class LockFailedException extends Exception {
  private static final long serialVersionUID = 1;

  LockFailedException() {}
}
