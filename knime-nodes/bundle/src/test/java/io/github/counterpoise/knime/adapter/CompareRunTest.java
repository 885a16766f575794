package io.github.counterpoise.knime.adapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.evaluate.compare.Comparison;
import io.github.counterpoise.evaluate.compare.ComparisonResult;
import io.github.counterpoise.evaluate.compare.DataSet;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The node that compares methods. */
class CompareRunTest {

  private static final Map<String, Object> QUICK =
      Map.of("contenders", "none; SMOTE -K 3", "learners", "kNN;LogisticRegression", "folds", 3);

  @Test
  void tableHasARowForEveryClassifierAndMethod() {
    CompareResult result = run(table(), QUICK);
    assertEquals(
        List.of(
            "kNN/none",
            "kNN/SMOTE -K 3",
            "LogisticRegression/none",
            "LogisticRegression/SMOTE -K 3"),
        result.rows().stream().map(row -> row.classifier() + "/" + row.method()).toList());
    for (CompareResult.Row row : result.rows()) {
      assertEquals(CompareResult.numbers().size(), row.numbers().length);
      assertTrue(row.numbers()[0] >= 0 && row.numbers()[0] <= 1, "precision");
    }
  }

  @Test
  void scoresAreThoseOfTheCore() {
    Schema schema =
        new Schema(
            List.of(new Column.Numeric("x"), new Column.Nominal("class", List.of("many", "few"))),
            1);
    Table.Builder rows = new Table.Builder(schema, 60);
    for (int i = 0; i < 60; i++) {
      rows.set(i, 0, x(i)).set(i, 1, i % 4 == 0 ? 1 : 0);
    }
    ComparisonResult expected =
        new Comparison(CompareSetup.of(QUICK).plan())
            .run(List.of(new DataSet("table", rows.build())), Monitor.silent());
    CompareResult result = run(table(), QUICK);
    int mean =
        2 * List.of(Metric.values()).indexOf(Metric.G_MEAN); // each has a mean and a deviation
    for (int r = 0; r < expected.rows().size(); r++) {
      assertEquals(
          expected.rows().get(r).score(Metric.G_MEAN).mean(), result.rows().get(r).numbers()[mean]);
    }
  }

  @Test
  void methodsAreTestedByTheChosenMetric() {
    Map<String, Object> values = new HashMap<>(QUICK);
    values.put("metric", "G-mean");
    List<String> tests = run(table(), values).tests();
    assertTrue(
        tests
            .get(0)
            .startsWith("kNN with SMOTE -K 3 beside none, difference of G-mean and its p: "),
        tests.toString());
    assertTrue(
        tests.get(1).startsWith("LogisticRegression with SMOTE -K 3 beside none"),
        tests.toString());
    assertTrue(tests.get(2).contains("corrected resampled t-test"), tests.toString());
    values.put("contenders", "none");
    assertEquals(List.of(), run(table(), values).tests());
  }

  @Test
  void viewHasATabPerClassifierWithTheChosenMetricFirst() {
    Map<String, Object> values = new HashMap<>(QUICK);
    values.put("metric", "Log loss");
    List<ViewPicture> pictures = run(table(), values).view().pictures();
    assertEquals(
        List.of("kNN", "LogisticRegression"),
        pictures.stream().map(ViewPicture::tab).distinct().toList());
    assertTrue(pictures.get(0).description().startsWith("Log loss (less is better)"));
    assertEquals(2 * Metric.values().length, pictures.size());
  }

  @Test
  void rowsThatWereMadeUpBeforeAreWarnedOf() {
    MemoryTable table = table();
    for (int i = 0; i < 120; i += 4) {
      table.row(x(i % 60), "few"); // copies, as an oversampling before would leave them
    }
    List<String> warnings = run(table, QUICK).warnings();
    assertTrue(
        warnings.stream().anyMatch(w -> w.contains("30 of the 45 rows of class 'few'")),
        warnings.toString());
  }

  @Test
  void threadsDoNotMatter() {
    Map<String, Object> one = new HashMap<>(QUICK);
    one.put("threads", 1);
    Map<String, Object> four = new HashMap<>(QUICK);
    four.put("threads", 4);
    CompareResult first = run(table(), one);
    CompareResult second = run(table(), four);
    for (int r = 0; r < first.rows().size(); r++) {
      assertArrayEquals(first.rows().get(r).numbers(), second.rows().get(r).numbers());
    }
  }

  @Test
  void unknownNamesAndNumbersOutOfRangeAreRefused() {
    assertSettingRefused(Map.of("contenders", "none; MAGIC"), "'MAGIC'", "SMOTE");
    assertSettingRefused(Map.of("learners", "SVM"), "'SVM'", "kNN");
    assertSettingRefused(Map.of("contenders", " ; "), "contenders is 0");
    assertSettingRefused(Map.of("contenders", "SMOTE; SMOTE"), "named twice");
    assertSettingRefused(Map.of("folds", 1), "folds is 1");
    assertSettingRefused(Map.of("contenders", "SMOTE -K 0"), "from 1");
  }

  @Test
  void smallClassIsRefusedOnRequest() {
    Map<String, Object> values = new HashMap<>(QUICK);
    values.put("folds", 20);
    values.put("smallClasses", "refuse");
    MemoryTable table = table();
    String sentence =
        assertThrows(InvalidInputException.class, () -> run(table, values)).getMessage();
    assertTrue(sentence.contains("few"), sentence);
  }

  @Test
  void stopsWhenTheUserWantsTo() {
    Progress stopping =
        new Progress() {
          @Override
          public void show(double fraction, String text) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    MemoryTable table = table();
    CompareSetup setup = CompareSetup.of(QUICK).withClassColumn("class");
    assertThrows(
        CancelledException.class,
        () -> CompareRun.run(setup, table.names(), table, new ProgressMonitor(stopping)));
  }

  private static double x(int row) {
    return Math.sin(row) + (row % 4 == 0 ? 1.5 : 0);
  }

  private static MemoryTable table() {
    MemoryTable table =
        new MemoryTable(
            MemoryTable.column("x", CellKind.NUMBER),
            MemoryTable.column("class", CellKind.TEXT, "many", "few"));
    for (int i = 0; i < 60; i++) {
      table.row(x(i), i % 4 == 0 ? "few" : "many");
    }
    return table;
  }

  private static CompareResult run(MemoryTable table, Map<String, Object> values) {
    return CompareRun.run(
        CompareSetup.of(values).withClassColumn("class"), table.names(), table, Monitor.silent());
  }

  private static void assertSettingRefused(Map<String, Object> values, String... words) {
    String sentence =
        assertThrows(InvalidInputException.class, () -> CompareSetup.of(values)).getMessage();
    for (String word : words) {
      assertTrue(sentence.contains(word), sentence);
    }
  }
}
