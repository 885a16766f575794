package org.knime.core.node.workflow;

import java.util.Map;

/** Signatures of KNIME's type of the same name. */
public final class FlowObjectStack {
  FlowObjectStack() {}

  public Map<String, FlowVariable> getAllAvailableFlowVariables() {
    throw new UnsupportedOperationException();
  }
}
