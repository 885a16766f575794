package io.github.counterpoise.examples.paper.simpor;

import io.github.counterpoise.evaluate.metric.ClassScope;
import io.github.counterpoise.evaluate.metric.ConfusionMatrix;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.evaluate.metric.Predictions;
import io.github.counterpoise.quality.measure.HardToDifferentiate;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The paper's measures: macro F1, area under the ROC curve, macro precision and recall, and the
 * hard-to-differentiate ratio of the balanced training part; beside them those of the rare class.
 */
final class SimporScores {

  private static final List<Metric> OF_RARE_CLASS =
      List.of(Metric.F1, Metric.PRECISION, Metric.RECALL, Metric.G_MEAN, Metric.PR_AUC);

  private SimporScores() {}

  /**
   * Measures a trial.
   *
   * @param predictions what the network said of the test part
   * @param training the training part
   * @param made the rows made from it
   * @return four digits behind the point each; empty where a measure is not defined
   */
  static List<String> of(Predictions predictions, Table training, Table made) {
    ClassScope scope = ClassScope.of(training.classCounts());
    List<OptionalDouble> values = new ArrayList<>();
    values.add(Metric.MACRO_F1.of(predictions, scope));
    values.add(Metric.ROC_AUC.of(predictions, scope));
    values.add(macroPrecision(predictions.confusion(), scope));
    values.add(Metric.ACSA.of(predictions, scope));
    OF_RARE_CLASS.forEach(m -> values.add(m.of(predictions, scope)));
    values.add(
        HardToDifferentiate.of(List.of(training, made), scope.minority())
            .map(hdr -> OptionalDouble.of(hdr.ratio()))
            .orElse(OptionalDouble.empty()));
    return values.stream().map(SimporScores::text).toList();
  }

  private static OptionalDouble macroPrecision(ConfusionMatrix matrix, ClassScope scope) {
    boolean allTaken = IntStream.of(scope.present()).allMatch(c -> matrix.predicted(c) > 0);
    return allTaken
        ? IntStream.of(scope.present())
            .mapToDouble(c -> matrix.precision(c).orElseThrow())
            .average()
        : OptionalDouble.empty();
  }

  private static String text(OptionalDouble value) {
    return value.isPresent() ? String.format(Locale.ROOT, "%.4f", value.getAsDouble()) : "";
  }
}
