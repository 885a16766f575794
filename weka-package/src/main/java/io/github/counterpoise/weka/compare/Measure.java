package io.github.counterpoise.weka.compare;

import java.util.stream.IntStream;
import weka.classifiers.evaluation.Evaluation;

/**
 * What is measured on a test fold. All measures lie between 0 and 1, more is better, and each is
 * {@code NaN} where it is not defined. Where several classes are asked for, their values are
 * averaged, each class counting the same.
 */
public enum Measure {
  /** Share of the rows predicted as the class that are of it; undefined where none is predicted. */
  PRECISION("Precision"),

  /** Share of the rows of the class that are predicted as it. */
  RECALL("Recall"),

  /**
   * Harmonic mean of precision and recall, as 2 TP / (2 TP + FP + FN), which is 0 rather than
   * undefined where the class is never predicted: leaving such folds out would flatter the
   * classifier.
   */
  F1("F1"),

  /** Geometric mean of the recall of every class. */
  G_MEAN("G-mean"),

  /** Area under the receiver operating characteristic of the class against the rest. */
  ROC_AUC("ROC AUC"),

  /** Area under the precision-recall curve of the class against the rest. */
  PR_AUC("PR AUC");

  private final String label;

  Measure(String label) {
    this.label = label;
  }

  /** Returns the name people know. */
  public String label() {
    return label;
  }

  /**
   * Measures a test fold.
   *
   * @param evaluation the predictions
   * @param measured the classes to average over
   * @param present every class that has rows
   */
  double of(Evaluation evaluation, int[] measured, int[] present) {
    if (this == G_MEAN) {
      double product =
          IntStream.of(present).mapToDouble(evaluation::recall).reduce(1, (a, b) -> a * b);
      return Math.pow(product, 1.0 / present.length);
    }
    return IntStream.of(measured).mapToDouble(c -> ofClass(evaluation, c)).sum() / measured.length;
  }

  private double ofClass(Evaluation evaluation, int classIndex) {
    return switch (this) {
      case PRECISION -> evaluation.precision(classIndex);
      case RECALL, G_MEAN -> evaluation.recall(classIndex);
      case F1 -> f1(evaluation, classIndex);
      case ROC_AUC -> evaluation.areaUnderROC(classIndex);
      case PR_AUC -> evaluation.areaUnderPRC(classIndex);
    };
  }

  private static double f1(Evaluation evaluation, int classIndex) {
    double hits = 2 * evaluation.numTruePositives(classIndex);
    double misses =
        evaluation.numFalsePositives(classIndex) + evaluation.numFalseNegatives(classIndex);
    return hits / (hits + misses);
  }
}
