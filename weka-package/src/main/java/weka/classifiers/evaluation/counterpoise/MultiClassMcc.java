package weka.classifiers.evaluation.counterpoise;

import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.weka.metric.CoreMetric;

/** Correlation of truth and prediction over all classes at once; see {@link Metric#MCC}. */
public class MultiClassMcc extends CoreMetric {

  private static final long serialVersionUID = 1;

  /** Makes the metric, as Weka does for each evaluation. */
  public MultiClassMcc() {
    super(Metric.MCC, "Multi-class MCC");
  }
}
