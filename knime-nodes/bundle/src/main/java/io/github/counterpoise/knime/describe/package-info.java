/**
 * What the build writes beside the compiled nodes: their descriptions, icons and the list KNIME
 * reads them from, all made from the core's descriptions. Not part of the bundle.
 */
package io.github.counterpoise.knime.describe;
