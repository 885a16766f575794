/** What runs inside KNIME: a fragment of the bundle, with its class loader. */
package io.github.counterpoise.knime.inside;
