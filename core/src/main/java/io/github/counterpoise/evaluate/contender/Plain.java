package io.github.counterpoise.evaluate.contender;

import io.github.counterpoise.evaluate.metric.Predictions;
import io.github.counterpoise.learn.FittedLearner;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;

/** Leaves the training rows as they are: what everything else is compared with. */
public record Plain() implements Contender {

  /** The name users write. */
  public static final String NAME = "none";

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String inside() {
    return "Training rows as they are.";
  }

  @Override
  public Prepared prepare(Table training, Run run) {
    return trainedOn(training);
  }

  /** Returns a preparation that trains on rows and decides for the likeliest class. */
  static Prepared trainedOn(Table rows) {
    return (learner, run) -> {
      FittedLearner fitted = learner.fit(rows, run);
      return (test, use) -> Predictions.of(test, fitted.distributions(test, use));
    };
  }
}
