package io.github.counterpoise.knime;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;

/** The node SeismoFlow. */
public final class SeismoFlowNodeFactory extends OversamplingNodeFactory {

  @Override
  protected Method<?> method() {
    return Methods.SEISMO_FLOW;
  }
}
