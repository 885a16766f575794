package io.github.counterpoise.evaluate.contender;

import io.github.counterpoise.evaluate.metric.ClassScope;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.evaluate.metric.Predictions;
import io.github.counterpoise.learn.Learner;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * An oversampler whose amount inner validation on training rows chooses for each classifier: no
 * rows, or every class up to 25, 50, 75 or 100 per cent of the largest.
 *
 * @param name name in results
 * @param oversampling makes the rows; its own target is not used
 * @param config metric and inner folds
 */
public record TunedAmount(String name, Oversampling oversampling, TuningConfig config)
    implements Contender {

  /** The name users write before the method's. */
  public static final String NAME = "tuned";

  private static final List<Double> RATIOS = List.of(0.25, 0.5, 0.75, 1.0);

  @Override
  public String inside() {
    return String.format(
            Locale.ROOT,
            "Rows made by %s from the training rows of the fold, as many as gave the best %s in %d",
            oversampling.method().name(),
            config.aim().label(),
            config.innerFolds())
        + " inner folds.";
  }

  @Override
  public String settings() {
    return String.format(
        Locale.ROOT,
        "%s, %s, fallback %s",
        config,
        oversampling.method().config(),
        oversampling.config().fallback());
  }

  @Override
  public Prepared prepare(Table training, Run run) {
    return (learner, fitRun) -> {
      Contender chosen = best(learner, training, fitRun.withSeed(fitRun.seed().derive("tune")));
      return chosen.prepare(training, fitRun.withSeed(run.seed())).fit(learner, fitRun);
    };
  }

  private Contender best(Learner learner, Table training, Run run) {
    ClassScope scope = ClassScope.of(training);
    Contender best = new Plain();
    double highest = score(best, learner, training, scope, run);
    for (double ratio : RATIOS) {
      Contender amount =
          new Oversampling(
              name, oversampling.method(), oversampling.config().withTarget("ratio=" + ratio));
      double score = score(amount, learner, training, scope, run);
      if (score > highest) {
        highest = score;
        best = amount;
      }
    }
    return best;
  }

  private double score(
      Contender contender, Learner learner, Table training, ClassScope scope, Run run) {
    Metric aim = config.aim();
    Optional<Predictions> inner =
        InnerValidation.predict(contender, learner, training, config.innerFolds(), run);
    double value = inner.isPresent() ? aim.of(inner.get(), scope).orElse(Double.NaN) : Double.NaN;
    if (Double.isNaN(value)) {
      return Double.NEGATIVE_INFINITY;
    }
    return aim.higherIsBetter() ? value : -value;
  }
}
