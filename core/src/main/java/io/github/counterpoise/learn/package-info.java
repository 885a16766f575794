/**
 * Classifiers and their contract: {@link io.github.counterpoise.learn.Learner} fits training rows,
 * {@link io.github.counterpoise.learn.FittedLearner} gives class distributions, and {@link
 * io.github.counterpoise.learn.StoredLearner} can be saved. Nearest neighbours, logistic regression
 * and a multilayer perceptron are built in; hosts plug in their own. Encoders and scalers belong to
 * a learner and see its training rows only.
 *
 * <p>The list of all classifiers is in {@code classify}.
 */
package io.github.counterpoise.learn;
