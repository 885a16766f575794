package weka.classifiers.evaluation.counterpoise;

import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.weka.metric.CoreMetric;

/** F1 of the smallest class; see {@link Metric#F1}. */
public class MinorityF1 extends CoreMetric {

  private static final long serialVersionUID = 1;

  /** Makes the metric, as Weka does for each evaluation. */
  public MinorityF1() {
    super(Metric.F1, "Minority F1");
  }
}
