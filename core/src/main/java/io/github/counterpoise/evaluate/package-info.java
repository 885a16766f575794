/**
 * Does oversampling help, and is the answer honest? The parts are packages of their own: {@code
 * metric} measures predictions.
 */
package io.github.counterpoise.evaluate;
