/** Tables, monitors and checks that many tests share; no tests. */
package io.github.counterpoise.testing;
