package org.knime.core.node;

/** Signatures of KNIME's type of the same name. */
public class CanceledExecutionException extends Exception {
  private static final long serialVersionUID = 1;

  public CanceledExecutionException() {
    super();
  }

  public CanceledExecutionException(final String s) {
    super(s);
  }
}
