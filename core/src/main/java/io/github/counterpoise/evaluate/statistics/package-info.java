/**
 * Whether contenders differ over many data sets: mean ranks, the tests of Friedman and of Iman and
 * Davenport, Nemenyi's critical difference, and signed-rank tests of pairs with Holm's correction,
 * after J. Demšar (2006): Statistical comparisons of classifiers over multiple data sets, JMLR 7,
 * 1–30. A data set counts once; its folds are not independent and are averaged before.
 */
package io.github.counterpoise.evaluate.statistics;
