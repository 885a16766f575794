package io.github.counterpoise.evaluate.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.run.InvalidInputException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MetricTest {

  private static final ClassScope TWO = ClassScope.of(new int[] {7, 3});
  private static final double[] RARE = {.9, .6, .2, .7, .4, .4, .1, .1, .1, .1};
  private static final int[] TRUTH = {1, 1, 1, 0, 0, 0, 0, 0, 0, 0};

  /** Two classes: TP 2, FN 1, FP 1, TN 6 by the likelier class. */
  private static Predictions two(double[] weights) {
    return predictions(TRUTH, RARE, weights);
  }

  private static Predictions predictions(int[] truth, double[] rare, double[] weights) {
    double[][] p =
        Arrays.stream(rare).mapToObj(r -> new double[] {1 - r, r}).toArray(double[][]::new);
    int[] decided = Arrays.stream(p).mapToInt(Predictions::likeliest).toArray();
    return new Predictions(truth, p, decided, weights);
  }

  private static double[] ones(int n) {
    double[] ones = new double[n];
    Arrays.fill(ones, 1);
    return ones;
  }

  @ParameterizedTest
  @CsvSource({
    "PRECISION, 0.6666667",
    "RECALL, 0.6666667",
    "F1, 0.6666667",
    "MACRO_F1, 0.7619048", // (2/3 + 12/14) / 2
    "G_MEAN, 0.7559289", // √(2/3 · 6/7)
    "MACRO_G_MEAN, 0.7559289", // the same for two classes
    "ACSA, 0.7619048", // (2/3 + 6/7) / 2
    "ACCURACY, 0.8",
    "ROC_AUC, 0.8095238", // 17 of 21 pairs
    "PR_AUC, 0.7222222", // (1 + 2/3 + 3/6) / 3
    "MCC, 0.5238095", // (2·6 − 1·1) / √(3·3·7·7)
    "BRIER, 0.166", // (.81 + .85) / 10
    "CALIBRATION_ERROR, 0.32" // (.4 + .8 + .8 + .4 + .7 + .1) / 10
  })
  void twoClassesMeetValuesByHand(Metric metric, double expected) {
    assertEquals(expected, metric.of(two(ones(10)), TWO).orElseThrow(), 1e-7);
  }

  @Test
  void logLossIsTheMeanOverRows() {
    double sum = Math.log(.9) + Math.log(.6) + Math.log(.2) + Math.log(.3);
    sum += 2 * Math.log(.6) + 4 * Math.log(.9);
    assertEquals(-sum / 10, Metric.LOG_LOSS.of(two(ones(10)), TWO).orElseThrow(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({
    "ACSA, 0.6555556", // (4/5 + 2/3 + 1/2) / 3
    "G_MEAN, 0.6436596", // (4/5 · 2/3 · 1/2)^(1/3)
    "MACRO_G_MEAN, 0.7323908", // (√(4/5 · 4/5) + √(2/3 · 5/7) + √(1/2 · 1)) / 3
    "MACRO_F1, 0.6793651", // (8/10 + 4/7 + 2/3) / 3
    "F1, 0.6666667", // of class 2
    "RECALL, 0.5",
    "PRECISION, 1",
    "MCC, 0.5169540" // (7·10 − 39) / √((100 − 42)(100 − 38))
  })
  void threeClassesMeetValuesByHand(Metric metric, double expected) {
    double[][] matrix = {{4, 1, 0}, {1, 2, 0}, {0, 1, 1}};
    assertEquals(
        expected, metric.of(crisp(matrix), ClassScope.of(new int[] {5, 3, 2})).orElseThrow(), 1e-7);
  }

  /** One row per unit of the matrix, sure of its prediction. */
  private static Predictions crisp(double[][] matrix) {
    int classes = matrix.length;
    int[][] pairs =
        IntStream.range(0, classes * classes)
            .boxed()
            .flatMap(
                i ->
                    IntStream.range(0, (int) matrix[i / classes][i % classes])
                        .mapToObj(n -> new int[] {i / classes, i % classes}))
            .toArray(int[][]::new);
    double[][] p = new double[pairs.length][classes];
    for (int row = 0; row < pairs.length; row++) {
      p[row][pairs[row][1]] = 1;
    }
    int[] actual = Arrays.stream(pairs).mapToInt(pair -> pair[0]).toArray();
    int[] decided = Arrays.stream(pairs).mapToInt(pair -> pair[1]).toArray();
    return new Predictions(actual, p, decided, ones(pairs.length));
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void weightTwoIsTheSameAsTheRowTwice(Metric metric) {
    double[] weights = ones(10);
    weights[2] = 2;
    weights[3] = 2;
    int[] doubled = IntStream.concat(IntStream.range(0, 10), IntStream.of(2, 3)).toArray();
    Predictions twice =
        predictions(
            Arrays.stream(doubled).map(i -> TRUTH[i]).toArray(),
            Arrays.stream(doubled).mapToDouble(i -> RARE[i]).toArray(),
            ones(12));
    double expected = metric.of(twice, TWO).orElseThrow();
    assertEquals(expected, metric.of(two(weights), TWO).orElseThrow(), 1e-12);
    assertTrue(Math.abs(expected - metric.of(two(ones(10)), TWO).orElseThrow()) > 1e-6);
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void orderOfRowsPlaysNoPart(Metric metric) {
    int[] reversed = IntStream.rangeClosed(1, 10).map(i -> 10 - i).toArray();
    Predictions backwards =
        predictions(
            Arrays.stream(reversed).map(i -> TRUTH[i]).toArray(),
            Arrays.stream(reversed).mapToDouble(i -> RARE[i]).toArray(),
            ones(10));
    assertEquals(
        metric.of(two(ones(10)), TWO).orElseThrow(),
        metric.of(backwards, TWO).orElseThrow(),
        1e-12);
  }

  @Test
  void equalScoresCountHalf() {
    Predictions same = predictions(new int[] {1, 0, 0}, new double[] {.3, .3, .3}, ones(3));
    assertEquals(.5, Metric.ROC_AUC.of(same, TWO).orElseThrow());
    assertEquals(1.0 / 3, Metric.PR_AUC.of(same, TWO).orElseThrow(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"1 0 0 0 1 0", "0 1 0 1 0 0", "0 0 0 0 1 1"})
  void equalScoresGiveTheSameAreasInEveryOrderOfRows(String truth) {
    int[] actual = Arrays.stream(truth.split(" ")).mapToInt(Integer::parseInt).toArray();
    double[] scores = new double[6];
    for (double same : new double[] {0, 1e-300, .25, 1}) {
      Arrays.fill(scores, same);
      Predictions all = predictions(actual, scores, ones(6));
      assertEquals(.5, Metric.ROC_AUC.of(all, TWO).orElseThrow());
      assertEquals(1.0 / 3, Metric.PR_AUC.of(all, TWO).orElseThrow(), 1e-15);
    }
  }

  @Test
  void reversedScoresStayBelowOneHalf() {
    double[] reversed = Arrays.stream(RARE).map(p -> 1 - p).toArray();
    Predictions turned = predictions(TRUTH, reversed, ones(10));
    assertEquals(4.0 / 21, Metric.ROC_AUC.of(turned, TWO).orElseThrow(), 1e-12);
    Predictions worst = predictions(new int[] {1, 0, 0}, new double[] {.1, .2, .3}, ones(3));
    assertEquals(0, Metric.ROC_AUC.of(worst, TWO).orElseThrow());
    assertEquals(1.0 / 3, Metric.PR_AUC.of(worst, TWO).orElseThrow(), 1e-15);
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void unitOfWeightsPlaysNoPart(Metric metric) {
    double expected = metric.of(two(ones(10)), TWO).orElseThrow();
    for (double unit : new double[] {0.025, 1e-90, 1e90, 0.1}) {
      double[] weights = new double[10];
      Arrays.fill(weights, unit);
      assertEquals(expected, metric.of(two(weights), TWO).orElseThrow(), 1e-12);
    }
  }

  /** Sums of such weights depend on their order in the last bit. */
  @Test
  void roundingDefinesNothing() {
    double[] weights = {.1, .2, .3, .7, .1, .6, .9, .1, .3, .2};
    double[] never = new double[10];
    Arrays.fill(never, .2);
    Predictions common = predictions(TRUTH, never, weights);
    assertEquals(OptionalDouble.empty(), Metric.MCC.of(common, TWO));
    assertEquals(OptionalDouble.empty(), Metric.PRECISION.of(common, TWO));
    Predictions oneClass = predictions(new int[10], RARE, weights);
    assertEquals(OptionalDouble.empty(), Metric.MCC.of(oneClass, TWO));
    assertEquals(OptionalDouble.empty(), Metric.MACRO_G_MEAN.of(oneClass, TWO));
    assertEquals(OptionalDouble.empty(), oneClass.confusion().specificity(0));
  }

  @Test
  void foldWithoutTheMinorityLeavesItsMetricsAbsent() {
    Predictions fold = predictions(new int[] {0, 0}, new double[] {.1, .8}, ones(2));
    Set<Metric> absent = new HashSet<>();
    for (Metric metric : Metric.values()) {
      if (metric.of(fold, TWO).isEmpty()) {
        absent.add(metric);
      }
    }
    assertEquals(
        Set.of(
            Metric.RECALL,
            Metric.F1,
            Metric.MACRO_F1,
            Metric.G_MEAN,
            Metric.MACRO_G_MEAN,
            Metric.ACSA,
            Metric.ROC_AUC,
            Metric.PR_AUC,
            Metric.MCC),
        absent);
  }

  @Test
  void minorityNeverPredictedHasNoPrecisionButF1OfZero() {
    Predictions fold = predictions(new int[] {1, 0}, new double[] {.1, .2}, ones(2));
    assertEquals(OptionalDouble.empty(), Metric.PRECISION.of(fold, TWO));
    assertEquals(0, Metric.F1.of(fold, TWO).orElseThrow());
    assertEquals(0, Metric.G_MEAN.of(fold, TWO).orElseThrow());
    assertEquals(OptionalDouble.empty(), Metric.MCC.of(fold, TWO));
  }

  @Test
  void rowWithoutDecisionIsAnError() {
    double[][] p = {{0, 0}, {1, 0}, {0, 1}};
    int[] decided = {Predictions.NONE, 0, 1};
    Predictions fold = new Predictions(new int[] {1, 0, 1}, p, decided, ones(3));
    assertEquals(.5, Metric.RECALL.of(fold, TWO).orElseThrow());
    assertEquals(2.0 / 3, Metric.ACCURACY.of(fold, TWO).orElseThrow(), 1e-12);
    assertEquals(1, Metric.PRECISION.of(fold, TWO).orElseThrow());
  }

  @Test
  void labelsWithoutRowsAreLeftOut() {
    ClassScope scope = ClassScope.of(new int[] {7, 0, 3});
    assertTrue(scope.isBinary());
    assertEquals(2, scope.minority());
    double[][] p = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    Predictions fold = new Predictions(new int[] {0, 0, 2}, p, new int[] {0, 1, 2}, ones(3));
    assertEquals(.75, Metric.ACSA.of(fold, scope).orElseThrow());
  }

  @Test
  void oneClassIsRefused() {
    assertThrows(InvalidInputException.class, () -> ClassScope.of(new int[] {7, 0}));
  }

  @Test
  void probabilityOutsideItsRangeIsRefused() {
    double[][] p = {{.5, Double.NaN}};
    assertThrows(
        IllegalArgumentException.class,
        () -> new Predictions(new int[] {0}, p, new int[] {0}, ones(1)));
  }

  @ParameterizedTest
  @EnumSource(Metric.class)
  void isFoundByKeyAndLabelAndSaysWhatItIs(Metric metric) {
    assertEquals(metric, Metric.byName(metric.key()));
    assertEquals(metric, Metric.byName(metric.label().toUpperCase(java.util.Locale.ROOT)));
    assertTrue(metric.sentence().endsWith("."));
  }

  @Test
  void unknownNameListsTheKnownOnes() {
    String message =
        assertThrows(InvalidInputException.class, () -> Metric.byName("kappa")).getMessage();
    assertTrue(message.contains("'kappa'") && message.contains("macro-g-mean"), message);
  }
}
