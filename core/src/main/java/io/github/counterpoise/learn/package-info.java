/**
 * Classifiers and their contract: {@link io.github.counterpoise.learn.Learner} fits training rows,
 * {@link io.github.counterpoise.learn.FittedLearner} gives class distributions. Nearest neighbours,
 * logistic regression and a multilayer perceptron are built in; hosts plug in their own. Encoders
 * and scalers belong to a learner and see its training rows only.
 */
package io.github.counterpoise.learn;
