package io.github.counterpoise.evaluate.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.evaluate.contender.Contender;
import io.github.counterpoise.evaluate.contender.Contenders;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.RecordingMonitor;
import io.github.counterpoise.testing.Refusals;
import io.github.counterpoise.testing.Tables;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must not change results: names, spelling, the order of labels, the unit of weights. */
class SameResultsTest {

  private static final List<String> CONTENDERS =
      List.of("none", "class-weights", "threshold", "SMOTE", "tuned RandomOversampling");
  private static final ComparisonPlan PLAN = ComparisonTest.plan(CONTENDERS, 3, 1, 1);

  private static List<Map<Metric, Score>> scores(Table table, String name, ComparisonPlan plan) {
    return new Comparison(plan)
        .run(List.of(new DataSet(name, table)), Monitor.silent()).rows().stream()
            .map(ComparisonRow::scores)
            .toList();
  }

  private static List<Map<Metric, Score>> scores(Table table) {
    return scores(table, "data", PLAN);
  }

  @Test
  void nameOfTheDataSet() {
    assertEquals(scores(ComparisonTest.CLOUDS), scores(ComparisonTest.CLOUDS, "copy", PLAN));
  }

  @Test
  void spellingOfMethodsAndDefaults() {
    ComparisonPlan plan = ComparisonTest.plan(List.of("SMOTE", "smote -K 5"), 3, 1, 1);
    List<Map<Metric, Score>> rows = scores(ComparisonTest.CLOUDS, "data", plan);
    assertEquals(rows.get(0), rows.get(1));
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.025, 1e-12, 1e12, 1.0 / 3})
  void scaleOfEqualWeights(double weight) {
    double[] weights = new double[ComparisonTest.CLOUDS.rows()];
    Arrays.fill(weights, weight);
    assertEquals(
        scores(ComparisonTest.CLOUDS), scores(Tables.weigh(ComparisonTest.CLOUDS, weights)));
  }

  @Test
  void unitOfUnequalWeights() {
    int rows = ComparisonTest.CLOUDS.rows();
    double[] weights = IntStream.range(0, rows).mapToDouble(i -> 1 + i % 4).toArray();
    double[] small = Arrays.stream(weights).map(w -> w * 0.001).toArray();
    List<Map<Metric, Score>> expected = scores(Tables.weigh(ComparisonTest.CLOUDS, weights));
    assertEquals(expected, scores(Tables.weigh(ComparisonTest.CLOUDS, small)));
    assertNotEquals(expected, scores(ComparisonTest.CLOUDS), "weights do count");
  }

  @Test
  void rowsThatAllWeighNothingAreRefused() {
    Table table = Tables.weigh(ComparisonTest.CLOUDS, new double[ComparisonTest.CLOUDS.rows()]);
    Refusals.assertRefused(
        "All rows of 'data' have weight 0, so that none counts; give some of them a weight above"
            + " 0.",
        () -> scores(table));
  }

  /** Keeps the first cells of the rows that it is asked about, fold by fold. */
  private record Folds(List<List<Double>> tests) implements Contender {
    @Override
    public String name() {
      return "folds";
    }

    @Override
    public String inside() {
      return "Nothing.";
    }

    @Override
    public Prepared prepare(Table training, Run run) {
      return (learner, fitRun) ->
          (test, use) -> {
            tests.add(IntStream.range(0, test.rows()).mapToObj(row -> test.value(row, 0)).toList());
            return Contenders.parse("none")
                .orElseThrow()
                .prepare(training, run)
                .fit(learner, fitRun)
                .predict(test, use);
          };
    }
  }

  private static Table labelled(List<String> colours, List<String> classes) {
    Schema schema =
        new Schema(
            List.of(
                new Column.Numeric("x"),
                new Column.Nominal("colour", colours),
                new Column.Nominal("class", classes)),
            2);
    Table.Builder table = new Table.Builder(schema, 40);
    for (int row = 0; row < 40; row++) {
      table.set(row, 0, Math.sin(row));
      table.set(row, 1, colours.indexOf(row % 3 == 0 ? "red" : "blue"));
      table.set(row, 2, classes.indexOf(row % 2 == 0 ? "yes" : "no"));
    }
    return table.build();
  }

  @Test
  void orderOfLabels() {
    List<List<List<Double>>> folds = new ArrayList<>();
    List<ComparisonResult> results = new ArrayList<>();
    for (Table table :
        List.of(
            labelled(List.of("red", "blue"), List.of("yes", "no")),
            labelled(List.of("never", "blue", "red"), List.of("no", "unused", "yes")))) {
      Folds witness = new Folds(new ArrayList<>());
      ComparisonPlan plan =
          new ComparisonPlan(
              List.of(Classifiers.parse("LogisticRegression").orElseThrow()),
              List.of(witness),
              4,
              1,
              1,
              1,
              SmallClasses.REFUSE);
      results.add(ComparisonTest.run(table, plan, Monitor.silent()));
      folds.add(witness.tests());
    }
    assertEquals(folds.get(0), folds.get(1));
    String tie = "Class 'no' of 'clouds' counts as the smallest, the first by its label: 'yes' has";
    for (ComparisonResult result : results) {
      assertTrue(result.notes().get(0).startsWith(tie), result.notes().toString());
    }
    double one = results.get(0).rows().get(0).score(Metric.RECALL).mean();
    assertEquals(one, results.get(1).rows().get(0).score(Metric.RECALL).mean(), 1e-9);
  }

  @Test
  void seedsAreHeardWhole() {
    ComparisonPlan low = PLAN;
    ComparisonPlan high =
        new ComparisonPlan(
            low.learners(),
            low.contenders(),
            3,
            1,
            low.seed() + (1L << 32),
            1,
            SmallClasses.REFUSE);
    assertNotEquals(scores(ComparisonTest.CLOUDS), scores(ComparisonTest.CLOUDS, "data", high));
  }

  @Test
  void sameRowsUnderTwoNamesAreSaid() {
    RecordingMonitor monitor = new RecordingMonitor();
    ComparisonResult result =
        new Comparison(ComparisonTest.plan(List.of("none"), 3, 1, 1))
            .run(
                List.of(
                    new DataSet("a", ComparisonTest.CLOUDS),
                    new DataSet("b", ComparisonTest.CLOUDS)),
                monitor);
    assertEquals(
        "'b' holds the same rows as 'a', so its results are the same; leave one of them out, or"
            + " they count twice where methods are ranked.",
        monitor.warnings().get(0));
    assertEquals(result.rows().get(0).scores(), result.rows().get(2).scores());
  }

  @Test
  void contentOfATableIsItsCellsAndTheirPlaces() {
    Table table = labelled(List.of("red", "blue"), List.of("yes", "no"));
    ContentKey key = ContentKey.of(table);
    assertEquals(
        key, ContentKey.of(labelled(List.of("blue", "red"), List.of("no", "unused", "yes"))));
    int[] turned = IntStream.range(0, 40).map(i -> 39 - i).toArray();
    ContentKey other = ContentKey.of(table.select(turned));
    assertEquals(key.cells(), other.cells());
    assertNotEquals(key.order(), other.order());
    Table.Builder otherClass = new Table.Builder(new Schema(table.schema().columns(), 1), 40);
    for (int row = 0; row < 40; row++) {
      for (int column = 0; column < 3; column++) {
        otherClass.set(row, column, table.value(row, column));
      }
    }
    ContentKey classed = ContentKey.of(otherClass.build());
    assertEquals(key.cells(), classed.cells());
    assertNotEquals(key.all(), classed.all());
  }
}
