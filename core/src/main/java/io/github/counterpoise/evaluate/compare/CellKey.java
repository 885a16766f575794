package io.github.counterpoise.evaluate.compare;

/**
 * One classifier with one contender on one fold of one data set.
 *
 * @param dataset name of the data set
 * @param learner name of the classifier
 * @param contender name of the contender
 * @param repeat number of the cross-validation, from 0
 * @param fold number of the fold, from 0
 */
public record CellKey(String dataset, String learner, String contender, int repeat, int fold) {}
