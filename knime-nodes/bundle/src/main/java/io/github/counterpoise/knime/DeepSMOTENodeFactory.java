package io.github.counterpoise.knime;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;

/** The node DeepSMOTE. */
public final class DeepSMOTENodeFactory extends OversamplingNodeFactory {

  @Override
  protected Method<?> method() {
    return Methods.DEEP_SMOTE;
  }
}
