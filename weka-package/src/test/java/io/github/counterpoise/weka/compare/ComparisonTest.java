package io.github.counterpoise.weka.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.oversample.CancelledException;
import io.github.counterpoise.oversample.InvalidInputException;
import io.github.counterpoise.oversample.Monitor;
import io.github.counterpoise.weka.TestData;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import weka.core.Instances;

class ComparisonTest {

  private static final Instances DATA = TestData.mixed(60, 20, 0);

  @Test
  void everyPairIsMeasuredOnEveryFold() {
    ComparisonResult result = run(DATA, 3, 2, 1);
    assertEquals(
        List.of("J48 none", "J48 SMOTE -K 3", "IBk none", "IBk SMOTE -K 3"),
        result.rows().stream().map(r -> r.learner() + " " + r.sampling()).toList());
    for (ComparisonRow row : result.rows()) {
      for (Measure measure : Measure.values()) {
        assertEquals(6, row.score(measure).folds());
      }
      assertEquals(6, row.score(Measure.RECALL).defined());
    }
    assertTrue(
        result.explanation().startsWith("80 rows; class 'kind': common 60, rare 20. Precision"),
        result.explanation());
  }

  @Test
  void threadsDoNotMatterAndSeedsDo() {
    List<ComparisonRow> one = run(DATA, 3, 1, 1).rows();
    assertEquals(one, run(DATA, 3, 1, 4).rows());
    ComparisonPlan other = new ComparisonPlan(learners(), samplings(), 3, 1, 2, 1);
    assertNotEquals(one, new Comparison(DATA, other).run(Monitor.silent()).rows());
  }

  @Test
  void resamplingRaisesRecallOfTheRareClass() {
    ComparisonResult result = run(DATA, 3, 3, 2);
    double none = result.rows().get(2).score(Measure.RECALL).mean();
    double smote = result.rows().get(3).score(Measure.RECALL).mean();
    assertTrue(smote > none, none + " " + smote);
  }

  @Test
  void undefinedMeasuresAndWarningsAreNotedOnce() {
    Instances tiny = TestData.mixed(40, 20, 4);
    ComparisonPlan plan =
        new ComparisonPlan(
            List.of(Schemes.learner("weka.classifiers.rules.ZeroR")), samplings(), 4, 1, 1, 2);
    ComparisonResult result = new Comparison(tiny, plan).run(Monitor.silent());
    assertTrue(
        result
            .notes()
            .contains(
                "Precision of weka.classifiers.rules.ZeroR with none is undefined in 4 of 4 test"
                    + " folds."),
        result.notes().toString());
    assertTrue(
        result.notes().stream().anyMatch(n -> n.contains("Class 'third' has 3 rows")),
        result.notes().toString());
    assertEquals(result.notes().size(), result.notes().stream().distinct().count());
    assertEquals(Double.NaN, result.rows().get(0).score(Measure.PRECISION).mean());
    assertTrue(ComparisonText.table(result).contains("undefined"));
    assertTrue(result.explanation().contains("means over all 3 classes"));
  }

  @Test
  void rowsWithoutAClassAreLeftOutAndTheDataKept() {
    Instances data = new Instances(DATA);
    data.instance(0).setClassMissing();
    ComparisonResult result = run(data, 3, 1, 1);
    assertTrue(result.explanation().startsWith("79 rows"));
    assertEquals(80, data.numInstances());
  }

  @Test
  void progressIsReportedOnTheCallersThread() {
    List<Double> fractions = new ArrayList<>();
    Thread caller = Thread.currentThread();
    Monitor monitor =
        new Monitor() {
          @Override
          public void progress(double fraction) {
            assertEquals(caller, Thread.currentThread());
            fractions.add(fraction);
          }
        };
    new Comparison(DATA, plan(3, 1, 2)).run(monitor);
    assertEquals(12, fractions.size());
    assertEquals(1.0, fractions.get(11));
  }

  @Test
  void stopsWhenAsked() {
    Monitor stopping =
        new Monitor() {
          @Override
          public boolean cancelled() {
            return true;
          }
        };
    Comparison comparison = new Comparison(DATA, plan(3, 1, 2));
    assertThrows(CancelledException.class, () -> comparison.run(stopping));
  }

  @Test
  void badInputIsNamed() {
    refused("The number of folds is 1; expected at least 2.", () -> plan(1, 1, 1));
    refused("The number of repeats is 0; expected at least 1.", () -> plan(2, 0, 1));
    refused(
        "The data has 5 rows with a class, fewer than the 6 folds asked for.",
        () -> run(TestData.mixed(3, 2, 0), 6, 1, 1));
    refused(
        "Class attribute 'kind' has rows in one class only; a comparison needs at least two"
            + " classes.",
        () -> run(TestData.mixed(30, 0, 0), 3, 1, 1));
    InvalidInputException failed =
        assertThrows(
            InvalidInputException.class,
            () ->
                new Comparison(
                        DATA,
                        new ComparisonPlan(
                            learners(),
                            List.of(Schemes.sampling("SMOTE -target fraud=9")),
                            2,
                            1,
                            1,
                            1))
                    .run(Monitor.silent()));
    assertEquals(
        "J48 with SMOTE -target fraud=9, repeat 1 of 1, fold 1 of 2 failed: Target names class"
            + " 'fraud', which does not exist; the classes are 'common', 'rare', 'third'.",
        failed.getMessage());
  }

  @Test
  void unknownSchemesAreNamed() {
    assertTrue(
        assertThrows(InvalidInputException.class, () -> Schemes.sampling("SMOET"))
            .getMessage()
            .startsWith("'SMOET' is no filter that can be used"));
    assertTrue(
        assertThrows(InvalidInputException.class, () -> Schemes.learner("J84"))
            .getMessage()
            .startsWith("'J84' is no classifier that can be used"));
  }

  @Test
  void csvHasOneLinePerPair() {
    String[] lines = ComparisonText.csv(run(DATA, 2, 1, 1)).split("\n");
    assertEquals(5, lines.length);
    assertTrue(lines[0].startsWith("classifier,resampling,precision_mean,precision_sd,"));
    for (String line : lines) {
      assertEquals(2 + 3 * Measure.values().length, line.split(",", -1).length);
    }
  }

  private static void refused(String message, Runnable action) {
    InvalidInputException refused = assertThrows(InvalidInputException.class, action::run);
    assertEquals(message, refused.getMessage());
  }

  private static ComparisonResult run(Instances data, int folds, int repeats, int threads) {
    return new Comparison(data, plan(folds, repeats, threads)).run(Monitor.silent());
  }

  private static ComparisonPlan plan(int folds, int repeats, int threads) {
    return new ComparisonPlan(learners(), samplings(), folds, repeats, 1, threads);
  }

  private static List<Learner> learners() {
    return List.of(Schemes.learner("J48"), Schemes.learner("IBk"));
  }

  private static List<Sampling> samplings() {
    return List.of(Sampling.NONE, Schemes.sampling("SMOTE -K 3"));
  }
}
