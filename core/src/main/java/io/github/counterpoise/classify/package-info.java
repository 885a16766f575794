/**
 * Classifiers as hosts list them: {@link io.github.counterpoise.classify.Classifiers} is the
 * registry, a {@link io.github.counterpoise.classify.TrainedClassifier} is what a host trains,
 * applies, saves and loads, whichever classifier it is. It keeps the columns learnt from and reads
 * new rows under them.
 *
 * <p>How a classifier learns belongs to its own package, the contract to {@code learn}, and what
 * predictions are worth to {@code evaluate}.
 */
package io.github.counterpoise.classify;
