/**
 * Weka's classifiers and filters in the core's leak-free comparison: every classifier as a {@link
 * io.github.counterpoise.learn.Learner}, every filter as a {@link
 * io.github.counterpoise.evaluate.contender.Contender}, both by name and options as users write
 * them, beside the core's own.
 */
package io.github.counterpoise.weka.evaluate;
