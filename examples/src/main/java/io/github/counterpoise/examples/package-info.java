/**
 * The command line and the example programs. They show how the core and the Weka package are used;
 * no method, measure or report is implemented here.
 */
package io.github.counterpoise.examples;
