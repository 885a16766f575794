package io.github.counterpoise.knime;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;

/** The node ADASYN. */
public final class ADASYNNodeFactory extends OversamplingNodeFactory {

  @Override
  protected Method<?> method() {
    return Methods.ADASYN;
  }
}
