/**
 * Does oversampling help, and is the answer honest? The parts are packages of their own: {@code
 * metric} measures predictions, {@code learn} has the classifiers, {@code contender} what is
 * compared under them, {@code compare} the comparison. Here is what they share: folds, row weights
 * of mean 1, and names with options.
 */
package io.github.counterpoise.evaluate;
