/**
 * What a host's columns hold, beyond the type that was declared or that cells of a text file have:
 * how many cells look like numbers, dates of which form, words for a missing value, codes and
 * labels; which form (decimals, separators, unit of time) they are written in, by which synthetic
 * cells are rounded; and what is out of the ordinary and worth a sentence (cells that seem to stand
 * for missing ones, running numbers, codes). A profile is built from all cells first and then
 * decides once, so that a stray cell never changes what a column is.
 *
 * <p>It knows tables and nothing of methods. Files and how they are taken apart belong to the
 * hosts.
 */
package io.github.counterpoise.profile;
