/**
 * KNIME nodes over the core's methods. Only what KNIME asks for belongs here; methods, measures and
 * reports belong in the core.
 */
package io.github.counterpoise.knime;
