/**
 * SeismoFlow: rows between rows in the latent space of a normalizing flow, which is exact in both
 * directions, for images and tables. Configuration, the layers of the flow, training, and the
 * fitted model with its likelihoods.
 *
 * <p>Convolutions, products and the loops of a coupling come from {@code engine}; how rows become
 * numbers and back is {@code encode}'s business, and points between codes are {@code latent}'s.
 */
package io.github.counterpoise.seismoflow;
