package org.knime.core.node;

/** Signatures of KNIME's type of the same name. */
public class NotConfigurableException extends Exception {
  private static final long serialVersionUID = 1;

  public NotConfigurableException(final String message) {
    super(message);
  }
}
