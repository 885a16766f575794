package io.github.counterpoise.evaluate.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.evaluate.compare.ComparisonResult;
import io.github.counterpoise.evaluate.compare.ComparisonRow;
import io.github.counterpoise.evaluate.compare.FoldValues;
import io.github.counterpoise.evaluate.compare.Score;
import io.github.counterpoise.evaluate.compare.TimeSplit;
import io.github.counterpoise.evaluate.metric.Metric;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class FoldTestTest {

  private static final double NONE = Double.NaN;

  private static FoldValues folds(double... values) {
    return new FoldValues(
        values.length,
        DoubleStream.of(values)
            .mapToObj(v -> Double.isNaN(v) ? OptionalDouble.empty() : OptionalDouble.of(v))
            .toList());
  }

  /** d = 0.1, 0.2, 0.3, 0.2, 0.2: mean 0.2, s = √0.005; t = 0.2 / (s √(1/5 + 1/4)). */
  @Test
  void statisticIsWidenedForOverlap() {
    FoldTest test = FoldTest.of(folds(0.6, 0.7, 0.8, 0.7, 0.7), folds(0.5, 0.5, 0.5, 0.5, 0.5));
    assertEquals(FoldTest.Outcome.TESTED, test.outcome());
    assertEquals(5, test.folds());
    assertEquals(0.2, test.difference(), 1e-12);
    assertEquals(Math.sqrt(0.04 / (0.005 * 0.45)), test.t(), 1e-9);
    assertEquals(0.01351688152181753, test.probability(), 1e-9); // SciPy 1.17.1: 2 * t.sf(t, 4)
  }

  @Test
  void twoFoldsAreACauchyDistribution() {
    FoldTest test = FoldTest.of(folds(0.7, 0.6), folds(0.5, 0.5)); // t = 0.15 / (0.0707 √1.5)
    double t = 0.15 / Math.sqrt(0.005 * 1.5);
    assertEquals(t, test.t(), 1e-9);
    assertEquals(1 - 2 / Math.PI * Math.atan(t), test.probability(), 1e-12);
  }

  @Test
  void onlyFoldsWithBothValuesCount() {
    FoldTest test = FoldTest.of(folds(0.6, NONE, 0.8, 0.9), folds(0.5, 0.5, NONE, 0.5));
    assertEquals(2, test.folds());
    assertEquals(0.25, test.difference(), 1e-12);
    double t = 0.25 / Math.sqrt(0.045 * (1 / 2.0 + 1 / 3.0));
    assertEquals(t, test.t(), 1e-9);
  }

  @Test
  void nothingIsClaimedWhereChanceCannotBeJudged() {
    FoldTest equal = FoldTest.of(folds(0.5, 0.6), folds(0.5, 0.6));
    assertEquals(FoldTest.Outcome.EQUAL, equal.outcome());
    assertEquals(1, equal.probability());
    FoldTest constant = FoldTest.of(folds(0.3, 0.8, 0.1 + 0.2), folds(0.2, 0.7, 0.2));
    assertEquals(FoldTest.Outcome.CONSTANT, constant.outcome());
    assertTrue(Double.isNaN(constant.probability()));
    FoldTest one = FoldTest.of(folds(0.3, NONE), folds(0.2, 0.2));
    assertEquals(FoldTest.Outcome.TOO_FEW_FOLDS, one.outcome());
    assertEquals(0.1, one.difference(), 1e-12);
    FoldTest none = FoldTest.of(FoldValues.UNKNOWN, FoldValues.UNKNOWN);
    assertEquals(FoldTest.Outcome.TOO_FEW_FOLDS, none.outcome());
    assertThrows(
        IllegalArgumentException.class, () -> FoldTest.of(folds(0.3, 0.2), FoldValues.UNKNOWN));
  }

  private static ComparisonRow row(String contender, double... f1) {
    Map<Metric, Score> scores = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      scores.put(metric, Score.of(folds(f1)));
    }
    return new ComparisonRow("d", "kNN", contender, scores);
  }

  private static ComparisonResult result(ComparisonRow... rows) {
    return new ComparisonResult(
        Map.of("d", "9 rows."),
        "Folds.",
        Map.of(),
        List.of(rows),
        List.of(),
        new TimeSplit(1, 2, 1, 4.2));
  }

  private static final ComparisonResult RESULT =
      result(
          row("SMOTE", 0.50, 0.51, 0.49, 0.52, 0.50),
          row("none", 0.30, 0.30, 0.30, 0.30, 0.30),
          row("copies", 0.30, 0.30, 0.30, 0.30, 0.30),
          row("shift", 0.40, 0.40, 0.40, 0.40, 0.40),
          row("absent", NONE, NONE, NONE, NONE, 0.3),
          row("noise", 0.20, 0.40, 0.25, 0.34, 0.31));

  @Test
  void everyMethodIsHeldAgainstDoingNothing() {
    FoldTests tests = FoldTests.of(RESULT, "d", "kNN", Metric.F1);
    assertEquals("none", tests.baseline());
    assertEquals(List.of("SMOTE", "copies", "shift", "absent", "noise"), tests.contenders());
    assertTrue(tests.differs(0, 0.05));
    for (int other = 1; other < 5; other++) {
      assertFalse(tests.differs(other, 0.05));
    }
    // Of three tests, that of copies included.
    assertEquals(
        3 * tests.tests().get(0).probability(), tests.adjusted().get(0).doubleValue(), 1e-15);
    assertEquals("SMOTE", FoldTests.baseline(result(row("SMOTE", 1, 2), row("ADASYN", 1, 2))));
  }

  @Test
  void textShowsDifferencesProbabilitiesAndWhyThereAreNone() {
    List<String> lines = ComparisonRanks.lines(RESULT, List.of(Metric.F1, Metric.G_MEAN));
    String text = String.join("\n", lines).replaceAll(" +", " ");
    assertEquals(
        "Tests: mean difference from 'none' and its p; * p below 0.05.", lines.get(0), text);
    assertTrue(text.contains("SMOTE kNN +0.204 <0.001* +0.204 <0.001*"), text);
    assertTrue(text.contains("copies kNN equal equal"), text);
    assertTrue(text.contains("shift kNN +0.100 constant"), text);
    assertTrue(text.contains("absent kNN no test no test"), text);
    assertTrue(text.contains("noise kNN +0.000 1.000 +0.000 1.000"), text);
    assertTrue(text.contains("Holm's correction for the 5 methods"), text);
    assertTrue(text.contains("tells nothing of chance"), text);
    assertFalse(text.contains("NaN"), text);
    assertFalse(text.contains("No difference is found"), text);
  }

  @Test
  void nothingFoundIsNoProof() {
    List<String> lines =
        ComparisonRanks.lines(
            result(row("none", 0.3, 0.3, 0.3), row("noise", 0.2, 0.4, 0.31)), List.of(Metric.F1));
    String text = String.join("\n", lines);
    assertTrue(text.contains("No difference is found at the level 0.05"), text);
    assertFalse(text.contains("Holm"), text);
  }

  @Test
  void oneContenderIsNotTested() {
    assertEquals(
        List.of(ComparisonRanks.WHY_NOT),
        ComparisonRanks.lines(result(row("none", 0.3, 0.3)), List.of(Metric.F1)));
  }

  @Test
  void foldsAreRoundedAsScoresAre() {
    List<Double> values = new ArrayList<>(List.of(0.1 + 0.2, 0.3));
    assertEquals(
        FoldTest.Outcome.EQUAL,
        FoldTest.of(folds(values.get(0), 0.3), folds(0.3, values.get(0))).outcome());
  }
}
