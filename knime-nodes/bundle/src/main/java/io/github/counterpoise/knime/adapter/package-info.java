/**
 * Everything the nodes do, without KNIME: which columns take part, the way from a host's rows to a
 * table of the core and back, settings, figures and pictures. What touches KNIME stands in the
 * package above and stays thin.
 */
package io.github.counterpoise.knime.adapter;
