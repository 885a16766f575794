/**
 * Other programs, run and listened to: a second Java, Weka, Python.
 *
 * <p>What they are run for belongs to {@code bench} and {@code demo}.
 */
package io.github.counterpoise.examples.process;
