package io.github.counterpoise.evaluate.contender;

import io.github.counterpoise.evaluate.metric.ClassScope;
import io.github.counterpoise.evaluate.metric.Predictions;
import io.github.counterpoise.learn.FittedLearner;
import io.github.counterpoise.learn.Learner;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Moves the decision instead of the data: the classifier is trained on the rows as they are, and
 * the class with the largest factor × probability is decided for. Inner validation on training rows
 * chooses the factors: with two classes those of a threshold on the minority's probability from
 * 0.01 to 0.99, with more of them 1 / share^a of each class, a from 0 to 1.5.
 *
 * @param name name in results
 * @param config metric and inner folds
 */
public record ThresholdTuning(String name, TuningConfig config) implements Contender {

  /** The name users write. */
  public static final String NAME = "threshold";

  private static final int THRESHOLDS = 99;
  private static final int POWERS = 15;

  @Override
  public String inside() {
    return String.format(
        Locale.ROOT,
        "Training rows as they are; the decision threshold with the best %s in %d inner folds.",
        config.aim().label(),
        config.innerFolds());
  }

  @Override
  public String settings() {
    return config.toString();
  }

  @Override
  public Prepared prepare(Table training, Run run) {
    return (learner, fitRun) -> {
      double[] factors = factors(learner, training, fitRun);
      FittedLearner fitted = learner.fit(training, fitRun);
      return (test, use) -> decide(test, fitted.distributions(test, use), factors);
    };
  }

  private static Predictions decide(Table test, double[][] distributions, double[] factors) {
    return Predictions.of(test, distributions, decisions(distributions, factors));
  }

  private static int[] decisions(double[][] distributions, double[] factors) {
    return Arrays.stream(distributions)
        .mapToInt(
            p -> {
              double[] scores = new double[p.length];
              Arrays.setAll(scores, c -> p[c] * factors[c]);
              return Predictions.likeliest(scores);
            })
        .toArray();
  }

  private double[] factors(Learner learner, Table training, Run run) {
    List<double[]> candidates = candidates(training);
    Optional<Predictions> inner =
        InnerValidation.predict(new Plain(), learner, training, config.innerFolds(), run);
    if (inner.isEmpty()) {
      return candidates.get(0);
    }
    ClassScope scope = ClassScope.of(training);
    Predictions p = inner.get();
    double[] best = candidates.get(0);
    double highest = Double.NEGATIVE_INFINITY;
    for (double[] factors : candidates) {
      int[] decided = decisions(p.probabilities(), factors);
      double value =
          config
              .aim()
              .of(new Predictions(p.actual(), p.probabilities(), decided, p.weights()), scope)
              .orElse(Double.NEGATIVE_INFINITY);
      double score = config.aim().higherIsBetter() ? value : -value;
      if (score > highest) {
        highest = score;
        best = factors;
      }
    }
    return best;
  }

  /** Returns factors by class, the default first, so that it stays where nothing is better. */
  private static List<double[]> candidates(Table training) {
    int[] counts = training.classCounts();
    ClassScope scope = ClassScope.of(training);
    List<double[]> candidates = new ArrayList<>();
    double[] ones = new double[counts.length];
    Arrays.fill(ones, 1);
    candidates.add(ones);
    if (scope.isBinary()) {
      for (int i = 1; i <= THRESHOLDS; i++) {
        double threshold = i / (THRESHOLDS + 1.0);
        double[] factors = new double[counts.length];
        Arrays.fill(factors, threshold); // p (1 − t) > (1 − p) t where p > t
        factors[scope.minority()] = 1 - threshold;
        candidates.add(factors);
      }
    } else {
      for (int i = 1; i <= POWERS; i++) {
        double power = -i / 10.0;
        candidates.add(
            Arrays.stream(counts)
                .mapToDouble(n -> n == 0 ? 0 : Math.pow((double) n / training.rows(), power))
                .toArray());
      }
    }
    return candidates;
  }
}
