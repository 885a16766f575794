/**
 * From tables to matrices and back: the metric space in which neighbours are sought, scaling,
 * bounds and the handling of missing cells. Everything is fitted on training rows only.
 *
 * <p>Searching for neighbours lives in {@code neighbor}, making up rows in the method packages.
 */
package io.github.counterpoise.encode;
