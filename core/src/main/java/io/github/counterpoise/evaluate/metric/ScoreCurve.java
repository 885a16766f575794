package io.github.counterpoise.evaluate.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * One class against the rest, by falling probability: the curve of which the areas are taken. Rows
 * of equal probability form one step, so that their order plays no part.
 */
public final class ScoreCurve {

  /** Weight of the rows of one probability: of the class, and of the others. */
  private record Step(double positives, double negatives) {}

  private final List<Step> steps = new ArrayList<>();
  private double positives;
  private double negatives;

  /**
   * Orders predictions.
   *
   * @param predictions the predictions
   * @param positive index of the class
   */
  public ScoreCurve(Predictions predictions, int positive) {
    double[][] probabilities = predictions.probabilities();
    int[] order =
        IntStream.range(0, predictions.size())
            .boxed()
            .sorted(Comparator.comparingDouble(row -> -probabilities[row][positive]))
            .mapToInt(Integer::intValue)
            .toArray();
    for (int from = 0; from < order.length; ) {
      double score = probabilities[order[from]][positive];
      double own = 0;
      double others = 0;
      int row = from;
      for (; row < order.length && probabilities[order[row]][positive] == score; row++) {
        double weight = predictions.weights()[order[row]];
        if (predictions.actual()[order[row]] == positive) {
          own += weight;
        } else {
          others += weight;
        }
      }
      steps.add(new Step(own, others));
      positives += own;
      negatives += others;
      from = row;
    }
  }

  /**
   * Returns the area under the receiver operating characteristic: the probability that a row of the
   * class gets a higher score than one of the others, equal scores counting half (Mann and Whitney
   * 1947). Absent where either side has no weight.
   */
  public OptionalDouble areaUnderRoc() {
    if (!(positives > 0 && negatives > 0)) {
      return OptionalDouble.empty();
    }
    double area = 0;
    double found = 0;
    for (Step step : steps) {
      area += step.negatives * (found + step.positives / 2);
      found += step.positives;
    }
    return OptionalDouble.of(area / (positives * negatives));
  }

  /**
   * Returns the average precision Σ (Rᵢ − Rᵢ₋₁) Pᵢ over the steps of the precision-recall curve:
   * the area without interpolation, which is too high where points of that curve are joined by
   * straight lines (Davis and Goadrich 2006). Absent where the class has no weight.
   */
  public OptionalDouble averagePrecision() {
    if (!(positives > 0)) {
      return OptionalDouble.empty();
    }
    double area = 0;
    double found = 0;
    double seen = 0;
    for (Step step : steps) {
      found += step.positives;
      seen += step.positives + step.negatives;
      area += seen > 0 ? step.positives / positives * (found / seen) : 0;
    }
    return OptionalDouble.of(area);
  }
}
