/** Every method under every classifier on a folder of data sets, with ranks, tests and pictures. */
package io.github.counterpoise.examples.benchmark;
