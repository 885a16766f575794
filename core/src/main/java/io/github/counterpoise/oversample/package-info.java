/**
 * The contract of every oversampler: {@link io.github.counterpoise.oversample.Oversampler} with its
 * settings and its fitted form, the rows it makes and where they come from.
 *
 * <p>No method lives here and no decision about how many rows a class gets; see {@code balance}.
 */
package io.github.counterpoise.oversample;
