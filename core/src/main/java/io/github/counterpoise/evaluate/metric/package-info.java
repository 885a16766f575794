/**
 * What predictions on test rows are worth: predictions, the confusion matrix, and every metric as a
 * constant of {@link io.github.counterpoise.evaluate.metric.Metric} that hosts list. A metric that
 * is not defined is absent, never 0. Row weights count everywhere.
 *
 * <p>Where predictions come from is not known here.
 */
package io.github.counterpoise.evaluate.metric;
