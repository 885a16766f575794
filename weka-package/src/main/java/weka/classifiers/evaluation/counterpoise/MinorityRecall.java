package weka.classifiers.evaluation.counterpoise;

import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.weka.metric.CoreMetric;

/** Recall of the smallest class; see {@link Metric#RECALL}. */
public class MinorityRecall extends CoreMetric {

  private static final long serialVersionUID = 1;

  /** Makes the metric, as Weka does for each evaluation. */
  public MinorityRecall() {
    super(Metric.RECALL, "Minority recall");
  }
}
