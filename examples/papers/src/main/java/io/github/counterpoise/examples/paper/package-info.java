/**
 * Tables of the papers, run again: data sets as the papers cut them, their contenders and measures,
 * and what every such table needs, namely a file of results that a stopped run goes on from, and
 * pictures of what was made.
 */
package io.github.counterpoise.examples.paper;
