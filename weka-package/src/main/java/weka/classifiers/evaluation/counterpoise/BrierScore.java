package weka.classifiers.evaluation.counterpoise;

import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.weka.metric.CoreMetric;

/** Mean squared error of the probabilities; see {@link Metric#BRIER}. */
public class BrierScore extends CoreMetric {

  private static final long serialVersionUID = 1;

  /** Makes the metric, as Weka does for each evaluation. */
  public BrierScore() {
    super(Metric.BRIER, "Brier score");
  }
}
