package io.github.counterpoise.knime;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;

/** The node BorderlineSMOTE. */
public final class BorderlineSMOTENodeFactory extends OversamplingNodeFactory {

  @Override
  protected Method<?> method() {
    return Methods.BORDERLINE_SMOTE;
  }
}
