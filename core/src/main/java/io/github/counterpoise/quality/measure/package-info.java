/**
 * How good made-up rows are, in figures: how closely they follow the real rows of their class, how
 * much of those they repeat, and how far the classes can be told apart.
 *
 * <p>Every figure is a {@link io.github.counterpoise.quality.measure.Measure}: a value, or the
 * reason why there is none. Large tables are measured by samples of a stated size. Pictures and
 * pages are made of these figures elsewhere.
 */
package io.github.counterpoise.quality.measure;
