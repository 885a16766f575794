/**
 * New rows by way of latent codes: the codes of the rows of a class, pairs of near ones, points on
 * the lines through them, and their way back to rows.
 *
 * <p>How encoder and decoder are trained is the business of the methods.
 */
package io.github.counterpoise.latent;
