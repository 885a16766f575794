package io.github.counterpoise.examples.paper.deepsmote;

import io.github.counterpoise.evaluate.metric.ClassScope;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.evaluate.metric.Predictions;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The three measures of the paper: ACSA, GM and FM. */
final class DeepSmoteScores {

  private static final List<Metric> METRICS =
      List.of(Metric.ACSA, Metric.MACRO_G_MEAN, Metric.MACRO_F1);

  private DeepSmoteScores() {}

  /**
   * Measures predictions.
   *
   * @param distributions [image][class] predicted probabilities
   * @param images the images, some of every class
   * @return the measures with four digits behind the point
   */
  static List<String> of(double[][] distributions, LabelledImages images) {
    int[] decided = Arrays.stream(distributions).mapToInt(Predictions::likeliest).toArray();
    double[] weights = new double[images.size()];
    Arrays.fill(weights, 1);
    Predictions predictions = new Predictions(images.classOf(), distributions, decided, weights);
    ClassScope scope = ClassScope.of(images.counts());
    return METRICS.stream()
        .map(m -> String.format(Locale.ROOT, "%.4f", m.of(predictions, scope).orElseThrow()))
        .toList();
  }
}
