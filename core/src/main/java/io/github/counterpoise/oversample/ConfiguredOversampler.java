package io.github.counterpoise.oversample;

import java.util.Objects;

/**
 * An oversampler with a name, settings and a smallest class: what all methods have in common.
 *
 * @param <C> the type of its settings
 */
public abstract class ConfiguredOversampler<C extends OversamplerConfig> implements Oversampler<C> {

  private final String name;
  private final C config;
  private final int minimumClassSize;

  /**
   * Makes the method.
   *
   * @param name the name users know it by
   * @param config its settings
   * @param minimumClassSize the fewest rows a class needs, at least 1
   */
  protected ConfiguredOversampler(String name, C config, int minimumClassSize) {
    this.name = name;
    this.config = Objects.requireNonNull(config, "config");
    this.minimumClassSize = minimumClassSize;
  }

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final C config() {
    return config;
  }

  @Override
  public final int minimumClassSize() {
    return minimumClassSize;
  }
}
