package io.github.counterpoise.evaluate.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.testing.Refusals;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonTextTest {

  private static final Score ABSENT = new Score(Double.NaN, Double.NaN, 0, 2);

  private static ComparisonRow row(String contender, double f1, Score brier) {
    Map<Metric, Score> scores = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      scores.put(metric, ABSENT);
    }
    scores.put(Metric.F1, new Score(f1, 0.1, 2, 2));
    scores.put(Metric.BRIER, brier);
    return new ComparisonRow("d", "kNN", contender, scores);
  }

  private static final ComparisonResult RESULT =
      new ComparisonResult(
          Map.of("d", "9 rows."),
          "Two folds.",
          Map.of("none", "Nothing.", "SMOTE -K 3", "Rows."),
          List.of(
              row("none", 0.25, new Score(0.125, Double.NaN, 1, 2)),
              row("SMOTE -K 3", 0.5, new Score(0.25, Double.NaN, 1, 2))),
          List.of("Careful."),
          new TimeSplit(1, 2, 1, 4.2));

  @Test
  void tableMarksTheBestAndSaysWhatIsUndefined() {
    assertEquals(
        """
        Classifier  Method                 F1  Brier score     Recall
        kNN         none        0.250 ± 0.100        0.125* undefined
        kNN         SMOTE -K 3  0.500 ± 0.100*       0.250  undefined
        """,
        ComparisonText.table(RESULT, "d", List.of(Metric.F1, Metric.BRIER, Metric.RECALL))
            .replaceAll("(?m) +$", ""));
  }

  @Test
  void tableMarksAllThatShareTheBestMean() {
    Score brier = new Score(0.125, Double.NaN, 1, 2);
    ComparisonResult tied =
        new ComparisonResult(
            RESULT.datasets(),
            RESULT.explanation(),
            RESULT.insides(),
            List.of(
                row("none", 0.1 + 0.2, brier), row("same", 0.3, brier), row("less", 0.2, ABSENT)),
            List.of(),
            RESULT.time());
    assertEquals(
        """
        Classifier  Method             F1  Brier score
        kNN         none    0.300 ± 0.100*       0.125*
        kNN         same    0.300 ± 0.100*       0.125*
        kNN         less    0.200 ± 0.100    undefined
        """,
        ComparisonText.table(tied, "d", List.of(Metric.F1, Metric.BRIER))
            .replaceAll("(?m) +$", ""));
  }

  @Test
  void linesSayWhatWasInsideWhatToNoteAndWhereTheTimeWent() {
    List<String> lines = ComparisonText.lines(RESULT, ComparisonText.metrics(""));
    assertEquals("d: 9 rows.", lines.get(0));
    assertTrue(
        lines.containsAll(List.of("none: Nothing.", "SMOTE -K 3: Rows.", "Note: Careful.")),
        lines.toString());
    assertEquals(
        "Time, summed over threads: 1.00 s resampling, 2.00 s training, 1.00 s testing, 0.20 s for"
            + " the rest (folds, conversion, metrics, files), which is 5.0 % of the three.",
        lines.get(lines.size() - 1));
  }

  @Test
  void valuesLeaveUndefinedEmpty() {
    List<String> lines = ComparisonText.csv(RESULT).lines().toList();
    assertTrue(
        lines.get(0).startsWith("dataset,classifier,contender,precision_mean,precision_sd,"));
    assertTrue(lines.get(1).startsWith("d,kNN,none,,,0,,,0,0.25,0.1,2,"), lines.get(1));
    lines.forEach(line -> assertEquals(3 + 3 * Metric.values().length, line.split(",", -1).length));
  }

  @Test
  void metricsAreChosenByName() {
    assertEquals(List.of(Metric.G_MEAN, Metric.F1), ComparisonText.metrics("g-mean, F1,g-mean"));
    assertEquals(List.of(Metric.values()), ComparisonText.metrics("all"));
    assertEquals(Metric.PRECISION, ComparisonText.metrics("").get(0));
    Refusals.assertRefused(
        "Small classes cannot be treated by 'drop'; expected one of refuse, fewer-folds, allow.",
        () -> SmallClasses.byName("drop"));
  }
}
