package weka.classifiers.evaluation.counterpoise;

import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.weka.metric.CoreMetric;

/** Mean recall of all classes (ACSA); see {@link Metric#ACSA}. */
public class BalancedAccuracy extends CoreMetric {

  private static final long serialVersionUID = 1;

  /** Makes the metric, as Weka does for each evaluation. */
  public BalancedAccuracy() {
    super(Metric.ACSA, "Balanced accuracy");
  }
}
