package io.github.counterpoise.learn;

import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;

/**
 * A learner whose trained classifiers can be saved: all of ours are, those of hosts need not be.
 */
public interface StoringLearner extends Learner {

  @Override
  StoredLearner fit(Table rows, Run run);
}
