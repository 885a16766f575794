/** Packs the KNIME workflows when the project is built; not part of the jar. */
package io.github.counterpoise.examples.pack;
