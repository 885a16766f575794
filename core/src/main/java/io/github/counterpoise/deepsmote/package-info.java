/**
 * DeepSMOTE: SMOTE among the latent codes of an encoder/decoder trained on all classes, for images
 * and tables. Configuration, training and the fitted model.
 *
 * <p>Encoders, decoders and their losses come from {@code nets}, the execution of graphs from
 * {@code engine}; how rows become numbers and back is {@code encode}'s business.
 */
package io.github.counterpoise.deepsmote;
