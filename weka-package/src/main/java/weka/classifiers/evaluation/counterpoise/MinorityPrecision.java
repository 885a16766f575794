package weka.classifiers.evaluation.counterpoise;

import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.weka.metric.CoreMetric;

/** Precision of the smallest class; see {@link Metric#PRECISION}. */
public class MinorityPrecision extends CoreMetric {

  private static final long serialVersionUID = 1;

  /** Makes the metric, as Weka does for each evaluation. */
  public MinorityPrecision() {
    super(Metric.PRECISION, "Minority precision");
  }
}
