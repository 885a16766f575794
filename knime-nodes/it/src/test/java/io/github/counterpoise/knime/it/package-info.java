/** The built bundle in a KNIME installation. */
package io.github.counterpoise.knime.it;
