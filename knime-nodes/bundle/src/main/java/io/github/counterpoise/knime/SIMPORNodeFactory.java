package io.github.counterpoise.knime;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;

/** The node SIMPOR. */
public final class SIMPORNodeFactory extends OversamplingNodeFactory {

  @Override
  protected Method<?> method() {
    return Methods.SIMPOR;
  }
}
