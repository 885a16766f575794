/**
 * Measurements on the spot, beside the peer where it is installed: the same data, the same number
 * of threads, one after the other on the same machine.
 *
 * <p>Benchmarks of single parts, run by JMH, live in {@code jmh}.
 */
package io.github.counterpoise.examples.bench;
