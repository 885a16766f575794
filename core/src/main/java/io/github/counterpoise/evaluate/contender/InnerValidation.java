package io.github.counterpoise.evaluate.contender;

import io.github.counterpoise.evaluate.StratifiedFolds;
import io.github.counterpoise.evaluate.metric.Predictions;
import io.github.counterpoise.learn.Learner;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Cross-validation within the training rows of one fold: no row of the outer test fold is known
 * here.
 */
final class InnerValidation {

  private InnerValidation() {}

  /**
   * Predicts every training row by a classifier trained on others of them.
   *
   * @param contender prepares the rows of each inner fold
   * @param folds number of folds asked for
   * @return the predictions, absent where the smallest class has a single row
   */
  static Optional<Predictions> predict(
      Contender contender, Learner learner, Table training, int folds, Run run) {
    int usable = Math.min(folds, StratifiedFolds.smallestClass(training));
    if (usable < 2) {
      run.monitor()
          .warn(
              "A class has one row in a training fold; nothing can be validated there, and what is"
                  + " to be tuned keeps its default.");
      return Optional.empty();
    }
    if (usable < folds) {
      run.monitor()
          .warn(
              String.format(
                  Locale.ROOT,
                  "A class has %d rows in a training fold, so %d inner folds are used there instead of %d.",
                  usable,
                  usable,
                  folds));
    }
    StratifiedFolds split = new StratifiedFolds(training, usable, run.seed().derive("inner"));
    List<Predictions> parts = new ArrayList<>();
    for (int fold = 0; fold < usable; fold++) {
      // What is to be said of inner folds was said, or will be, of the outer one.
      Run part =
          run.withSeed(run.seed().derive("inner").derive(fold)).withMonitor(quiet(run.monitor()));
      Table inner = training.select(split.training(fold));
      Table held = training.select(split.test(fold));
      parts.add(
          contender
              .prepare(inner, part.withSeed(part.seed().derive("prepare")))
              .fit(learner, part.withSeed(part.seed().derive("fit")))
              .predict(held, part));
    }
    return Optional.of(Predictions.join(parts));
  }

  /** Returns a monitor that shows nothing but stops with another one. */
  static Monitor quiet(Monitor host) {
    return new Monitor() {
      @Override
      public boolean cancelled() {
        return host.cancelled();
      }
    };
  }
}
