package io.github.counterpoise.knime;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;

/** The node SMOTE. */
public final class SMOTENodeFactory extends OversamplingNodeFactory {

  @Override
  protected Method<?> method() {
    return Methods.SMOTE;
  }
}
