package org.knime.core.node;

/** Signatures of KNIME's type of the same name. */
public class InvalidSettingsException extends Exception {
  private static final long serialVersionUID = 1;

  public InvalidSettingsException(final String s) {
    super(s);
  }

  public InvalidSettingsException(final String msg, final Throwable cause) {
    super(msg, cause);
  }
}
