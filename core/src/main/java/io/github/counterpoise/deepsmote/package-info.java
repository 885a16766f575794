/**
 * DeepSMOTE: SMOTE among the latent codes of an encoder/decoder trained on all classes, for images
 * and tables. Configuration, networks, training and the fitted model.
 *
 * <p>Layers, losses and the execution of graphs come from {@code engine}; how rows become numbers
 * and back is {@code encode}'s business.
 */
package io.github.counterpoise.deepsmote;
