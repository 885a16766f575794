package io.github.counterpoise.weka.compare;

import weka.classifiers.Classifier;

/**
 * A classifier to compare.
 *
 * @param name how it is called in results
 * @param classifier the classifier, which is copied before it is trained
 */
public record Learner(String name, Classifier classifier) {}
