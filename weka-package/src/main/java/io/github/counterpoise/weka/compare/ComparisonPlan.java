package io.github.counterpoise.weka.compare;

import io.github.counterpoise.oversample.InvalidInputException;
import java.util.List;

/**
 * What to compare, and how often.
 *
 * @param learners the classifiers, at least one
 * @param samplings the ways to prepare training data, at least one
 * @param folds folds of each cross-validation, at least 2
 * @param repeats cross-validations with different folds, at least 1
 * @param seed source of all randomness
 * @param threads folds to work on at the same time, at least 1; results do not depend on it
 */
public record ComparisonPlan(
    List<Learner> learners,
    List<Sampling> samplings,
    int folds,
    int repeats,
    long seed,
    int threads) {

  /** Checks every value. */
  public ComparisonPlan {
    learners = List.copyOf(learners);
    samplings = List.copyOf(samplings);
    requireAtLeast("classifiers", learners.size(), 1);
    requireAtLeast("resampling methods", samplings.size(), 1);
    requireAtLeast("folds", folds, 2);
    requireAtLeast("repeats", repeats, 1);
    requireAtLeast("threads", threads, 1);
  }

  /** Returns the number of test folds each pair of classifier and sampling is measured on. */
  public int testFolds() {
    return Math.multiplyExact(folds, repeats);
  }

  private static void requireAtLeast(String what, int value, int least) {
    if (value < least) {
      throw new InvalidInputException(
          "The number of %s is %d; expected at least %d.".formatted(what, value, least));
    }
  }
}
