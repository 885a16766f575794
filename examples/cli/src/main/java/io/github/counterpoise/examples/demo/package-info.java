/**
 * A tour for newcomers: the built Weka package, installed by Weka's own package manager into a
 * private Weka home, at work on a real data set, with a report at the end.
 *
 * <p>Everything that is shown happens in the installed package; nothing is computed here.
 */
package io.github.counterpoise.examples.demo;
