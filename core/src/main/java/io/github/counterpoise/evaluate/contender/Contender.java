package io.github.counterpoise.evaluate.contender;

import io.github.counterpoise.evaluate.metric.Predictions;
import io.github.counterpoise.learn.Learner;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;

/** A way to deal with rare classes when a classifier is trained. Holds settings only. */
public interface Contender {

  /** Returns the name in results, unique within a comparison: by habit name and options. */
  String name();

  /** Returns one sentence: what is done inside each training fold. */
  String inside();

  /**
   * Returns everything that its results rest on beside rows and seed, as one line: a results file
   * keeps it, and refuses cells that were measured with another. The name will do where that says
   * it all.
   */
  default String settings() {
    return name();
  }

  /**
   * Does what does not depend on the classifier, such as making rows.
   *
   * @param training the training rows of one fold, all with a class
   * @param run seed, monitor and threads
   * @return training data that any number of classifiers can be trained with
   * @throws io.github.counterpoise.run.InvalidInputException if it cannot work on the rows
   */
  Prepared prepare(Table training, Run run);

  /** Training data made ready. */
  @FunctionalInterface
  interface Prepared {
    /**
     * Trains a classifier.
     *
     * @param learner the classifier
     * @param run seed, monitor and threads
     */
    Trained fit(Learner learner, Run run);
  }

  /** A classifier trained, and what decides by its distributions. */
  @FunctionalInterface
  interface Trained {
    /**
     * Predicts test rows.
     *
     * @param test the rows, all with a class, which is compared with but not looked at before
     * @param run monitor and threads
     */
    Predictions predict(Table test, Run run);
  }
}
