/**
 * The core's metrics read off an evaluation of Weka. The metrics that Weka finds are in {@link
 * weka.classifiers.evaluation.counterpoise}.
 */
package io.github.counterpoise.weka.metric;
