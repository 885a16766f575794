/**
 * What a host's columns hold: the form of their values (decimals, whole numbers, units of time,
 * dates written as numbers), by which synthetic cells are rounded, and what about them is out of
 * the ordinary and worth a sentence (cells that seem to stand for missing ones, running numbers,
 * codes).
 *
 * <p>It knows tables and nothing of methods; reading files and other hosts' data is theirs.
 */
package io.github.counterpoise.host;
