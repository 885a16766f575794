/**
 * {@code paper seismoflow}: seismograms with defects, a rare class of which is balanced by the flow
 * and judged by a convolutional network.
 */
package io.github.counterpoise.examples.paper.seismoflow;
