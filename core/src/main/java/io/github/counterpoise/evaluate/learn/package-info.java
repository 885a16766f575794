/**
 * Classifiers, as the comparison sees them: {@link io.github.counterpoise.evaluate.learn.Learner}
 * fits training rows, {@link io.github.counterpoise.evaluate.learn.FittedLearner} gives class
 * distributions. Nearest neighbours, logistic regression and a multilayer perceptron are built in;
 * hosts plug in their own. Encoders and scalers belong to a learner and see its training rows only.
 */
package io.github.counterpoise.evaluate.learn;
