/** Short programs that show how the core and the Weka package are used, simplest first. */
package io.github.counterpoise.examples.programs;
