package io.github.counterpoise.site;

import io.github.counterpoise.evaluate.metric.Metric;
import java.util.List;
import java.util.Map;

/** The metrics that the Weka package adds, as maps; their names are those of its classes. */
final class MetricModel {

  private MetricModel() {}

  static List<Map<String, Object>> all() {
    return List.of(
        of("Balanced accuracy", Metric.ACSA),
        of("Brier score", Metric.BRIER),
        of("G-mean", Metric.G_MEAN),
        of("Macro F1", Metric.MACRO_F1),
        of("Macro G-mean", Metric.MACRO_G_MEAN),
        of("Minority F1", Metric.F1),
        of("Minority PRC area", Metric.PR_AUC),
        of("Minority precision", Metric.PRECISION),
        of("Minority recall", Metric.RECALL),
        of("Multi-class MCC", Metric.MCC));
  }

  private static Map<String, Object> of(String label, Metric metric) {
    return Map.of(
        "label", label,
        "column", label.replaceAll("[ -]", "_"),
        "sentence", metric.sentence());
  }
}
