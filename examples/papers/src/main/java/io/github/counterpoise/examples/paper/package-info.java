/**
 * Tables of the papers, run again, each paper in a package of its own and all in one shape: a
 * protocol (the sizes), sets (the data as the paper cuts them), contenders (the rows), cells, a run
 * (the work on one cell), a table and a summary (what is printed).
 *
 * <p>Here is what they share: a table whose finished cells stand in a results file that a stopped
 * run goes on from, the command around it, names of contenders, and means.
 */
package io.github.counterpoise.examples.paper;
