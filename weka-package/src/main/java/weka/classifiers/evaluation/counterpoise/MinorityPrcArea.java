package weka.classifiers.evaluation.counterpoise;

import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.weka.metric.CoreMetric;

/** Area under the precision-recall curve of the smallest class; see {@link Metric#PR_AUC}. */
public class MinorityPrcArea extends CoreMetric {

  private static final long serialVersionUID = 1;

  /** Makes the metric, as Weka does for each evaluation. */
  public MinorityPrcArea() {
    super(Metric.PR_AUC, "Minority PRC area");
  }
}
