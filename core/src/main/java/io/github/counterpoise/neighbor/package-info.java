/** Exact nearest neighbours. */
package io.github.counterpoise.neighbor;
