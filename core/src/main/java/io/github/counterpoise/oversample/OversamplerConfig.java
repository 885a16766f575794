package io.github.counterpoise.oversample;

import io.github.counterpoise.describe.Param;

/**
 * The settings of an oversampler: a record, each component of which carries {@link Param} and is
 * checked in the constructor, so that an invalid configuration cannot exist.
 */
public interface OversamplerConfig {}
