/**
 * SIMPOR: new rows on spheres around the rows of a class, turned to where the class is more likely
 * than the majority class.
 *
 * <p>{@link io.github.counterpoise.simpor.Simpor} is the method; below it stand the kernel
 * densities and their ratio, the ascent on the sphere, the bandwidth, and the choice of the
 * informative region by entropy. Neighbours and the encoding of rows are not decided here.
 */
package io.github.counterpoise.simpor;
