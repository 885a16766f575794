/**
 * Leak-free comparison of classifiers with and without resampling, by repeated stratified
 * cross-validation with Weka's own evaluation; its results as records, text and comma-separated
 * values.
 *
 * <p>Reading files, printing and the HTML report belong to the callers.
 */
package io.github.counterpoise.weka.compare;
