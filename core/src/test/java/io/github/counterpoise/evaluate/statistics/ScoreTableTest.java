package io.github.counterpoise.evaluate.statistics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.evaluate.compare.ComparisonResult;
import io.github.counterpoise.evaluate.compare.ComparisonRow;
import io.github.counterpoise.evaluate.compare.Score;
import io.github.counterpoise.evaluate.compare.TimeSplit;
import io.github.counterpoise.evaluate.metric.Metric;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoreTableTest {

  private static final double NONE = Double.NaN;

  /** Two data sets, two classifiers, two contenders. */
  private static final ComparisonResult RESULT =
      result(new double[] {0.5, 0.6, 0.7, 0.9, 0.1, 0.2, NONE, 0.4});

  private static ComparisonResult result(double[] means) {
    List<ComparisonRow> rows = new ArrayList<>();
    Map<String, String> datasets = new LinkedHashMap<>();
    int at = 0;
    for (String dataset : List.of("moons", "clouds")) {
      datasets.put(dataset, "Rows.");
      for (String learner : List.of("kNN", "MLP")) {
        for (String contender : List.of("none", "SMOTE")) {
          Score score = new Score(means[at++], 0, 5, 5);
          rows.add(new ComparisonRow(dataset, learner, contender, Map.of(Metric.BRIER, score)));
        }
      }
    }
    return new ComparisonResult(datasets, "", Map.of(), rows, List.of(), new TimeSplit(0, 0, 0, 0));
  }

  @Test
  void oneClassifierIsTakenAsItIs() {
    ScoreTable table = ScoreTable.of(RESULT, Metric.BRIER, "MLP");
    assertEquals("Brier score", table.metric());
    assertEquals("MLP", table.classifier());
    assertEquals(false, table.higherIsBetter());
    assertEquals(List.of("moons", "clouds"), table.datasets());
    assertEquals(List.of("none", "SMOTE"), table.contenders());
    assertArrayEquals(new double[] {0.7, 0.9}, table.values()[0]);
    assertArrayEquals(new double[] {NONE, 0.4}, table.values()[1]);
  }

  @Test
  void classifiersAreAveragedAndAbsentWhereOneIs() {
    ScoreTable table = ScoreTable.meanOverClassifiers(RESULT, Metric.BRIER);
    assertEquals("mean of 2 classifiers", table.classifier());
    assertArrayEquals(new double[] {0.6, 0.75}, table.values()[0]);
    assertTrue(Double.isNaN(table.values()[1][0]));
    assertEquals(0.3, table.values()[1][1]);
  }
}
