/**
 * The root of Counterpoise. It holds no classes: each sub-package is one layer or one family of
 * methods, and says in its own package description what belongs there.
 */
package io.github.counterpoise;
