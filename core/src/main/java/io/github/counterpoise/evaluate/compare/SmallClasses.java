package io.github.counterpoise.evaluate.compare;

/** What to do where the smallest class has fewer rows than there are folds. */
public enum SmallClasses {
  /** Refuses the data set with a sentence. */
  REFUSE,
  /** Uses as many folds as the class has rows, at least 2, and says so. */
  FEWER_FOLDS,
  /** Goes on and says so; metrics are absent in folds without the class. */
  ALLOW
}
