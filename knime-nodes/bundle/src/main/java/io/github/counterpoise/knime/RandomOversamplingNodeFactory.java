package io.github.counterpoise.knime;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;

/** The node RandomOversampling. */
public final class RandomOversamplingNodeFactory extends OversamplingNodeFactory {

  @Override
  protected Method<?> method() {
    return Methods.RANDOM_OVERSAMPLING;
  }
}
