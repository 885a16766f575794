/** The command line's entry; the commands are in {@code cli}. */
package io.github.counterpoise.examples;
