/**
 * Convolutional classifiers of images, to judge what oversampling of images is worth: a small
 * network, Miniception and ResNet-18, trained by cross-entropy on the engine.
 *
 * <p>Networks live in {@code Architecture} and the classes behind it, built of {@code nets};
 * training is in {@code ConvNetTrainer}. Reading image files belongs to {@code image}, measures of
 * success to {@code evaluate}.
 */
package io.github.counterpoise.convnet;
