package org.knime.core.node.workflow;

import org.knime.core.node.port.PortObject;
import org.knime.core.node.port.PortObjectSpec;

/** Signatures of KNIME's type of the same name. */
public interface NodeOutPort {
  PortObjectSpec getPortObjectSpec();

  PortObject getPortObject();

  FlowObjectStack getFlowObjectStack();
}
