/**
 * Every method under every classifier on a folder of data sets, with ranks, tests and pictures. The
 * command itself is in {@code cli}.
 */
package io.github.counterpoise.examples.benchmark;
