/**
 * The tables of the SIMPOR paper, run again: half-moons with their decision boundaries (Fig. 3),
 * breast cancer (Table 2), credit card fraud (Table 3) and the hard-to-differentiate ratio (Fig.
 * 4), each data set at the paper's ratios, every contender judged by the paper's network.
 */
package io.github.counterpoise.examples.paper.simpor;
