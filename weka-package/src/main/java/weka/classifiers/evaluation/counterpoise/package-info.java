/**
 * Evaluation metrics for imbalanced data: Weka lists them in the Explorer, on the command line and
 * as columns of the Experimenter. Each names a metric of the core, where its formula stands.
 */
package weka.classifiers.evaluation.counterpoise;
