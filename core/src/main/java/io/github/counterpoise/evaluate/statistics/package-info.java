/**
 * Whether contenders differ. Over many data sets: mean ranks, Friedman's test and that of Iman and
 * Davenport, Nemenyi's critical difference, and signed-rank tests of pairs with Holm's correction,
 * after J. Demšar (2006): Statistical comparisons of classifiers over multiple data sets, JMLR 7,
 * 1–30. A data set counts once; its folds are not independent and are averaged before. On one data
 * set: the corrected resampled t-test over its folds.
 *
 * <p>Every test says how often it calls contenders different that are alike, and where the data
 * sets or folds are so few that nothing could be found, that is said instead of a result. The tests
 * of this package hold those rates in 10,000 simulations each: 2 to 9 contenders on 2 to 50 data
 * sets, none to 95 % of the values tied.
 */
package io.github.counterpoise.evaluate.statistics;
