package weka.classifiers.evaluation.counterpoise;

import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.weka.metric.CoreMetric;

/** Geometric mean of all recalls; see {@link Metric#G_MEAN}. */
public class GMean extends CoreMetric {

  private static final long serialVersionUID = 1;

  /** Makes the metric, as Weka does for each evaluation. */
  public GMean() {
    super(Metric.G_MEAN, "G-mean");
  }
}
