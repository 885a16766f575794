/**
 * What all trained networks share: how long and in which batches they are trained, their use in
 * chunks, their place in an archive, and the words for how a training ended.
 *
 * <p>Layers and losses are in {@code engine} and {@code nets}; the steps of one method are in the
 * method's package.
 */
package io.github.counterpoise.train;
