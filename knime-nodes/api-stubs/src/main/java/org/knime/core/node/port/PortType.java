package org.knime.core.node.port;

/** Signatures of KNIME's type of the same name. */
public final class PortType {
  private PortType() {}
}
