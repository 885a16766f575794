package io.github.counterpoise.evaluate.contender;

import io.github.counterpoise.describe.Param;
import io.github.counterpoise.describe.Parameters;
import io.github.counterpoise.evaluate.metric.Metric;

/**
 * How contenders tune themselves on training rows.
 *
 * @param metric key of the metric to make best
 * @param innerFolds folds of the inner validation
 */
public record TuningConfig(
    @Param(
            flag = "metric",
            label = "Metric",
            help = "The metric that inner validation makes best.",
            value = "macro-f1")
        String metric,
    @Param(
            flag = "inner",
            label = "Inner folds",
            help =
                "Folds of the validation within training rows; fewer where the smallest class has"
                    + " fewer rows.",
            value = "3",
            min = 2,
            max = 100)
        int innerFolds) {

  /** Checks both values. */
  public TuningConfig {
    Parameters.of(TuningConfig.class).check("innerFolds", innerFolds);
    metric = Metric.byName(metric).key();
  }

  /** Returns the metric to make best. */
  public Metric aim() {
    return Metric.byName(metric);
  }
}
