/**
 * The contract everybody meets: {@link io.github.counterpoise.oversample.Oversampler} and its
 * fitted form, parameters that are described once, citations as data, seeds with named sub-streams,
 * the monitor through which a host watches and stops a run, and the errors a user may see.
 *
 * <p>No method lives here and no decision about how many rows a class gets; see {@code balance}.
 */
package io.github.counterpoise.oversample;
