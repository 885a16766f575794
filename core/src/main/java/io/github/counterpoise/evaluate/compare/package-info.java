/**
 * Leak-free comparison of contenders under classifiers on data sets, by repeated stratified
 * cross-validation: everything learnt, made up, encoded or tuned comes from the training rows of a
 * fold. A run can be stopped and taken up again; what is finished stands in a results file.
 *
 * <p>Classifiers and contenders are packages of their own, statistics too; pictures and pages
 * belong to {@code quality}, reading data to hosts.
 */
package io.github.counterpoise.evaluate.compare;
