/**
 * Other programs, run and listened to: a second Java, Weka, Python.
 *
 * <p>What they are run for belongs to {@code demo} and to other modules.
 */
package io.github.counterpoise.examples.process;
