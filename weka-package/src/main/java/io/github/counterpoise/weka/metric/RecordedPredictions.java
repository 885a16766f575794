package io.github.counterpoise.weka.metric;

import io.github.counterpoise.evaluate.metric.ClassScope;
import io.github.counterpoise.evaluate.metric.Predictions;
import io.github.counterpoise.run.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import weka.classifiers.evaluation.Evaluation;
import weka.classifiers.evaluation.NominalPrediction;
import weka.classifiers.evaluation.Prediction;
import weka.core.Utils;

/**
 * The predictions an evaluation has recorded. They are read at the moment somebody asks, so that
 * evaluations that Weka joins, as the KnowledgeFlow does with the folds, count in full.
 */
final class RecordedPredictions {

  /** Two sums of weights that differ by less than this share are the same. */
  private static final double SAME = 1e-9;

  private RecordedPredictions() {}

  /**
   * Reads the predictions of test instances with a class.
   *
   * @throws InvalidInputException if none were recorded or a distribution is none; the message
   *     follows "undefined: "
   */
  static Predictions of(Evaluation evaluation) {
    if (evaluation.predictions() == null) {
      throw new InvalidInputException("predictions were not kept");
    }
    List<NominalPrediction> rows = new ArrayList<>();
    for (Prediction prediction : evaluation.predictions()) {
      if (prediction instanceof NominalPrediction row && !Utils.isMissingValue(row.actual())) {
        requireProbabilities(row.distribution());
        rows.add(row);
      }
    }
    return new Predictions(
        rows.stream().mapToInt(row -> (int) row.actual()).toArray(),
        rows.stream().map(NominalPrediction::distribution).toArray(double[][]::new),
        rows.stream().mapToInt(RecordedPredictions::decision).toArray(),
        rows.stream().mapToDouble(NominalPrediction::weight).toArray());
  }

  /**
   * Returns the classes that training or test instances have, and the smallest of them by the
   * weight of both: in each fold of an experiment that is the whole data set.
   *
   * @throws InvalidInputException if there are fewer than two; the message follows "undefined: "
   */
  static ClassScope scope(Evaluation evaluation, Predictions test) {
    double[] weights = evaluation.getClassPriors().clone();
    for (int c = 0; c < weights.length; c++) {
      weights[c]--; // Weka begins to count at 1
    }
    for (int row = 0; row < test.size(); row++) {
      weights[test.actual()[row]] += test.weights()[row];
    }
    int[] present = IntStream.range(0, weights.length).filter(c -> weights[c] > 0).toArray();
    if (present.length < 2) {
      throw new InvalidInputException("fewer than two classes have rows");
    }
    int minority = present[0];
    for (int c : present) {
      minority = weights[c] < weights[minority] * (1 - SAME) ? c : minority;
    }
    return new ClassScope(present, minority);
  }

  private static int decision(NominalPrediction row) {
    return Utils.isMissingValue(row.predicted()) ? Predictions.NONE : (int) row.predicted();
  }

  private static void requireProbabilities(double[] distribution) {
    for (double p : distribution) {
      if (!(p >= 0 && p <= 1 + 1e-6)) {
        throw new InvalidInputException("the classifier predicted a probability of " + p);
      }
    }
  }
}
