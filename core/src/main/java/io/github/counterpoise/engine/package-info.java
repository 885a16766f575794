/**
 * The training engine: small networks, exact gradients, and steps that run as a compiled plan.
 *
 * <p>A method declares its arrays in a {@link io.github.counterpoise.engine.ParameterSet}, builds
 * {@link io.github.counterpoise.engine.Layer layers} on them, writes its losses in a {@link
 * io.github.counterpoise.engine.Graph} and gets a {@link io.github.counterpoise.engine.Plan}: one
 * list of prepared native calls for one fixed batch size. {@link
 * io.github.counterpoise.engine.Adam} moves the parameters; {@link
 * io.github.counterpoise.engine.Training} runs the epochs.
 *
 * <p>Images are channel-last, {@code [batch, height, width, channels]}; sequences are time-major,
 * {@code [time, batch, features]}. All random numbers are drawn in Java from generators that the
 * caller passes in; ND4J's own generator is never used.
 *
 * <p>This is the only package that executes ND4J. What a network is for (classes, tables, latent
 * codes) belongs to the packages of the methods.
 */
package io.github.counterpoise.engine;
