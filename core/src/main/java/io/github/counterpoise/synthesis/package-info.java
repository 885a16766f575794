/**
 * What the methods share when they make rows: the rows of a class, how many new rows each is the
 * base of, the labels that neighbours vote for, and the collection of new rows with their parents.
 *
 * <p>Where a new row lies is decided in the packages of the methods.
 */
package io.github.counterpoise.synthesis;
