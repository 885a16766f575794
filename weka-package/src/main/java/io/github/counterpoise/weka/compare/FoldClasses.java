package io.github.counterpoise.weka.compare;

import io.github.counterpoise.oversample.InvalidInputException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import weka.core.Instances;

/**
 * The classes that are measured: with two classes the smaller one, with more of them all.
 *
 * @param counts rows of each class label
 * @param present indices of the classes that have rows
 * @param measured indices of the classes measures are averaged over
 */
record FoldClasses(int[] counts, int[] present, int[] measured) {

  static FoldClasses of(Instances data, int folds) {
    if (data.classIndex() < 0) {
      throw new InvalidInputException("No class attribute is set; choose one (-c).");
    }
    if (!data.classAttribute().isNominal()) {
      throw new InvalidInputException(
          "The class attribute '%s' is not nominal; a comparison needs classes."
              .formatted(data.classAttribute().name()));
    }
    int[] counts = data.attributeStats(data.classIndex()).nominalCounts;
    int[] present = IntStream.range(0, counts.length).filter(c -> counts[c] > 0).toArray();
    if (present.length < 2) {
      throw new InvalidInputException(
          "Class attribute '%s' has rows in %s; a comparison needs at least two classes."
              .formatted(
                  data.classAttribute().name(),
                  present.length == 0 ? "no class" : "one class only"));
    }
    int rows = IntStream.of(counts).sum();
    if (rows < folds) {
      throw new InvalidInputException(
          "The data has %d rows with a class, fewer than the %d folds asked for."
              .formatted(rows, folds));
    }
    int[] measured = present.length == 2 ? new int[] {smallest(counts, present)} : present;
    return new FoldClasses(counts, present, measured);
  }

  String explanation(Instances data, ComparisonPlan plan) {
    String sizes =
        IntStream.of(present)
            .mapToObj(c -> "%s %d".formatted(data.classAttribute().value(c), counts[c]))
            .collect(Collectors.joining(", "));
    String measuredWords =
        present.length == 2
            ? "Precision, recall, F1 and the areas are those of the smaller class '%s'"
                .formatted(data.classAttribute().value(measured[0]))
            : "Precision, recall, F1 and the areas are means over all %d classes, each counting"
                    .formatted(present.length)
                + " the same";
    return ("%d rows; class '%s': %s. %s; G-mean is the geometric mean of the recalls of all classes."
            + " Mean ± standard deviation over %d test folds (%d × %d-fold stratified"
            + " cross-validation, seed %d); only training folds are resampled.")
        .formatted(
            data.numInstances(),
            data.classAttribute().name(),
            sizes,
            measuredWords,
            plan.testFolds(),
            plan.repeats(),
            plan.folds(),
            plan.seed());
  }

  private static int smallest(int[] counts, int[] present) {
    int best = present[0];
    for (int c : present) {
      if (counts[c] < counts[best]) {
        best = c;
      }
    }
    return best;
  }
}
