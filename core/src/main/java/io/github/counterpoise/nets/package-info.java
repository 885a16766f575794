/**
 * The networks that several methods are built of: stacks of layers that know the shape they have
 * come to, encoders and decoders for tables and images, LSTM stacks for sequences, and what stands
 * at the end of a decoder of rows.
 *
 * <p>Single layers and losses are in {@code engine}, training and use in {@code train}. A network
 * that only one method has stays in the method's package.
 */
package io.github.counterpoise.nets;
