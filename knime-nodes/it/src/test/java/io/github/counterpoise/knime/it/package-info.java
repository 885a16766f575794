/** The update site as Eclipse installs it, and the built bundle in a KNIME installation. */
package io.github.counterpoise.knime.it;
