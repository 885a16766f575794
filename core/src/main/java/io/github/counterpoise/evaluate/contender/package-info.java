/**
 * What is compared under each classifier: no resampling, an oversampler, class weights, a tuned
 * decision threshold, a tuned amount of oversampling. A {@link
 * io.github.counterpoise.evaluate.contender.Contender} is given the training rows of one fold and
 * nothing else; what it validates with, it takes from these.
 */
package io.github.counterpoise.evaluate.contender;
