package io.github.counterpoise.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.evaluate.compare.ComparisonResult;
import io.github.counterpoise.evaluate.compare.ComparisonRow;
import io.github.counterpoise.evaluate.compare.Score;
import io.github.counterpoise.evaluate.compare.TimeSplit;
import io.github.counterpoise.evaluate.metric.Metric;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ComparisonReportTest {

  private static ComparisonResult result(int datasets, double offset) {
    Map<String, String> words = new LinkedHashMap<>();
    List<ComparisonRow> rows = new ArrayList<>();
    for (int d = 0; d < datasets; d++) {
      String name = "data" + d;
      words.put(name, "9 rows.");
      for (String learner : List.of("kNN", "MLP")) {
        rows.add(row(name, learner, "none", 0.4 + 0.01 * d));
        rows.add(row(name, learner, "SMOTE", 0.5 + offset));
        rows.add(row(name, learner, "absent", Double.NaN));
      }
    }
    Map<String, String> insides = new LinkedHashMap<>();
    insides.put("none", "Training rows as they are.");
    return new ComparisonResult(
        words, "Two folds.", insides, rows, List.of("Careful."), new TimeSplit(1, 1, 1, 4));
  }

  private static ComparisonRow row(String dataset, String learner, String contender, double mean) {
    Map<Metric, Score> scores = new EnumMap<>(Metric.class);
    for (Metric metric : Metric.values()) {
      scores.put(metric, new Score(mean, 0.1, Double.isNaN(mean) ? 0 : 2, 2));
    }
    return new ComparisonRow(dataset, learner, contender, scores);
  }

  /** A mean of 0.98 with a deviation of 0.1 is no reason to show 1.08. */
  @Test
  void scalesEndWhereTheMetricDoes() {
    ComparisonRow best = row("data", "kNN", "SMOTE", 0.98);
    ComparisonRow worst = row("data", "kNN", "none", 0.02);
    ScorePlot shares = new ScorePlot(Metric.F1, List.of(best, worst));
    assertEquals(1, shares.high(), 0.05);
    assertEquals(0, shares.low(), 0.05);
    ScorePlot correlation = new ScorePlot(Metric.MCC, List.of(best, worst));
    assertEquals(-0.08, correlation.low(), 0.05);
    ScorePlot loss = new ScorePlot(Metric.LOG_LOSS, List.of(best));
    assertEquals(1.08, loss.high(), 0.05);
  }

  /** Close scores have ticks that are close, too, and their labels must differ. */
  @Test
  void labelsTellTicksApart() {
    assertEquals(1, ScorePlot.decimals(0.5));
    assertEquals(1, ScorePlot.decimals(0.1));
    assertEquals(2, ScorePlot.decimals(0.05));
    assertEquals(2, ScorePlot.decimals(0.01));
    assertEquals(3, ScorePlot.decimals(0.005));
    assertEquals(4, ScorePlot.decimals(0.0005));
  }

  private static int pictures(String html) {
    return html.split("data:image/png", -1).length - 1;
  }

  @Test
  void oneDataSetHasATableAPictureForEachClassifierAndTests() {
    Report report = ComparisonReport.of(result(1, 0), List.of(Metric.RECALL, Metric.F1));
    String html = report.html();
    assertEquals("data0: with and without resampling", report.title());
    assertTrue(report.lead().startsWith("Highest mean F1: kNN with SMOTE, MLP with SMOTE."));
    assertEquals(2, pictures(html));
    assertTrue(html.contains("F1 of kNN: none 0.400, SMOTE 0.500, absent n/a."), html);
    assertTrue(report.lead().endsWith("Which differences may be chance is tested below."));
    assertTrue(html.contains("Mean difference from &#39;none&#39; and its p; bold"), html);
    assertTrue(html.contains("fewer than two folds in which both have a value"), html);
    assertTrue(html.contains("Training rows as they are.") && html.contains("Careful."));
    assertTrue(html.contains(Metric.RECALL.sentence()));
  }

  @Test
  void severalDataSetsAreRanked() {
    ComparisonResult two = result(2, 0);
    List<ComparisonRow> known =
        two.rows().stream().filter(r -> !r.contender().equals("absent")).toList();
    ComparisonResult complete =
        new ComparisonResult(
            two.datasets(), "", two.insides(), known, List.of(), new TimeSplit(1, 1, 1, 4));
    String html = ComparisonReport.of(complete, List.of(Metric.BRIER)).html();
    assertTrue(html.contains("Brier score, mean of 2 classifiers, 2 data sets"), html);
    assertEquals(5, pictures(html), "four of scores, one of ranks");
    assertFalse(html.contains("No ranks"));
  }

  @Test
  void equalScoresAndManyDataSetsDoNoHarm() {
    String html = ComparisonReport.of(result(9, -0.1), List.of(Metric.G_MEAN)).html();
    assertTrue(html.contains("data8"));
    assertEquals(0, pictures(html), "many data sets would make a very long page");
  }
}
