package org.knime.core.node.extension;

/** Signatures of KNIME's type of the same name. */
public final class InvalidNodeFactoryExtensionException extends Exception {
  private static final long serialVersionUID = 1;

  InvalidNodeFactoryExtensionException() {}
}
