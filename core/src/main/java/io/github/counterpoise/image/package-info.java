/**
 * Image files: PNG and JPEG in, PNG out, as pixel values in the order of pixel columns (row by row,
 * the channels of a pixel side by side).
 *
 * <p>What images are used for, and how their values are scaled for a network, belongs elsewhere.
 */
package io.github.counterpoise.image;
