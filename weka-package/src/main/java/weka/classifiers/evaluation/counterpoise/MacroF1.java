package weka.classifiers.evaluation.counterpoise;

import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.weka.metric.CoreMetric;

/** Mean F1 of all classes; see {@link Metric#MACRO_F1}. */
public class MacroF1 extends CoreMetric {

  private static final long serialVersionUID = 1;

  /** Makes the metric, as Weka does for each evaluation. */
  public MacroF1() {
    super(Metric.MACRO_F1, "Macro F1");
  }
}
