package io.github.counterpoise.learn;

import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;

/**
 * A classifier that can be trained. It holds settings only, so that one may serve many training
 * sets and threads.
 */
public interface Learner {

  /** Returns the name in results, unique within a comparison: by habit name and options. */
  String name();

  /**
   * Returns everything that its results rest on beside rows and seed, as one line: a results file
   * keeps it, and refuses cells that were measured with another. The name will do where that says
   * it all.
   */
  default String settings() {
    return name();
  }

  /**
   * Learns from training rows; everything learnt, encoders included, comes from them alone.
   *
   * @param rows the rows; each has a class, and its weight counts
   * @param run seed, monitor and threads
   * @return what was learnt
   * @throws io.github.counterpoise.run.InvalidInputException if it cannot work on the rows
   * @throws io.github.counterpoise.run.CancelledException if the user stopped the run
   */
  FittedLearner fit(Table rows, Run run);
}
