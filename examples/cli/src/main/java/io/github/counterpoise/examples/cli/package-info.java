/**
 * The commands of {@code counterpoise.jar}, one class each, and what they share: options made from
 * the core's descriptions of parameters, progress on the terminal, tables of text, and the one
 * sentence and exit code that every failure ends in.
 *
 * <p>Reading and writing of data files lives in {@code files}, the tour through an installed Weka
 * package in {@code demo}. Other jars add commands of their own through {@link
 * io.github.counterpoise.examples.cli.Subcommand}.
 */
package io.github.counterpoise.examples.cli;
