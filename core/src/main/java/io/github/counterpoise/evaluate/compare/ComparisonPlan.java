package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.evaluate.contender.Contender;
import io.github.counterpoise.learn.Learner;
import io.github.counterpoise.run.InvalidInputException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What to compare, and how often.
 *
 * @param learners the classifiers, at least one, of different names
 * @param contenders the ways to deal with rare classes, at least one, of different names
 * @param folds folds of each cross-validation, at least 2
 * @param repeats cross-validations with different folds, at least 1
 * @param seed source of all randomness
 * @param threads folds to work on at the same time, at least 1; results do not depend on it
 * @param smallClasses what to do where a class has fewer rows than there are folds
 * @param leaveOutRefusals whether a fold that a contender or classifier refuses leaves its cell
 *     empty, with a note, instead of ending the comparison
 */
public record ComparisonPlan(
    List<Learner> learners,
    List<Contender> contenders,
    int folds,
    int repeats,
    long seed,
    int threads,
    SmallClasses smallClasses,
    boolean leaveOutRefusals) {

  /** Checks every value. */
  public ComparisonPlan {
    learners = List.copyOf(learners);
    contenders = List.copyOf(contenders);
    requireAtLeast("classifiers", learners.size(), 1);
    requireAtLeast("contenders", contenders.size(), 1);
    requireAtLeast("folds", folds, 2);
    requireAtLeast("repeats", repeats, 1);
    requireAtLeast("threads", threads, 1);
    requireDifferent("classifier", learners.stream().map(Learner::name).toList());
    requireDifferent("contender", contenders.stream().map(Contender::name).toList());
  }

  /**
   * Plans a comparison that a refusal ends.
   *
   * @param learners the classifiers
   * @param contenders the ways to deal with rare classes
   * @param folds folds of each cross-validation
   * @param repeats cross-validations with different folds
   * @param seed source of all randomness
   * @param threads folds to work on at the same time
   * @param smallClasses what to do where a class has fewer rows than there are folds
   */
  public ComparisonPlan(
      List<Learner> learners,
      List<Contender> contenders,
      int folds,
      int repeats,
      long seed,
      int threads,
      SmallClasses smallClasses) {
    this(learners, contenders, folds, repeats, seed, threads, smallClasses, false);
  }

  private static void requireAtLeast(String what, int value, int least) {
    if (value < least) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT, "The number of %s is %d; expected at least %d.", what, value, least));
    }
  }

  static void requireDifferent(String what, List<String> names) {
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        throw new InvalidInputException(
            String.format(Locale.ROOT, "The %s '%s' is named twice; name each once.", what, name));
      }
    }
  }
}
