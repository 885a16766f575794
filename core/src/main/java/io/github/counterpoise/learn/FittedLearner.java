package io.github.counterpoise.learn;

import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;

/** A trained classifier. */
@FunctionalInterface
public interface FittedLearner {

  /**
   * Says how likely each class is.
   *
   * @param rows rows of the schema learnt from; their class is not looked at
   * @param run monitor and threads
   * @return [row][class] probabilities that add up to 1, or all 0 where there is no opinion
   */
  double[][] distributions(Table rows, Run run);
}
