package weka.classifiers.evaluation.counterpoise;

import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.weka.metric.CoreMetric;

/**
 * Mean over the classes of the root of sensitivity times specificity; see {@link
 * Metric#MACRO_G_MEAN}.
 */
public class MacroGMean extends CoreMetric {

  private static final long serialVersionUID = 1;

  /** Makes the metric, as Weka does for each evaluation. */
  public MacroGMean() {
    super(Metric.MACRO_G_MEAN, "Macro G-mean");
  }
}
