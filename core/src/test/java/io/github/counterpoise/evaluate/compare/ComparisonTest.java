package io.github.counterpoise.evaluate.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.evaluate.StratifiedFolds;
import io.github.counterpoise.evaluate.contender.Contender;
import io.github.counterpoise.evaluate.contender.Contenders;
import io.github.counterpoise.evaluate.metric.ClassScope;
import io.github.counterpoise.evaluate.metric.Metric;
import io.github.counterpoise.evaluate.metric.Predictions;
import io.github.counterpoise.learn.FittedLearner;
import io.github.counterpoise.learn.Learner;
import io.github.counterpoise.run.CancelledException;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.RecordingMonitor;
import io.github.counterpoise.testing.Refusals;
import io.github.counterpoise.testing.Tables;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ComparisonTest {

  static final Table CLOUDS = Tables.clouds(1, 3, 90, 24);
  private static final List<String> ALL =
      List.of("none", "class-weights", "threshold", "SMOTE -K 3", "tuned RandomOversampling");

  static ComparisonPlan plan(List<String> contenders, int folds, int repeats, int threads) {
    return new ComparisonPlan(
        Stream.of("kNN", "LogisticRegression")
            .map(t -> Classifiers.parse(t).orElseThrow())
            .toList(),
        contenders.stream().map(t -> Contenders.parse(t).orElseThrow()).toList(),
        folds,
        repeats,
        1,
        threads,
        SmallClasses.REFUSE);
  }

  static ComparisonResult run(Table table, ComparisonPlan plan, Monitor monitor) {
    return new Comparison(plan).run(List.of(new DataSet("clouds", table)), monitor);
  }

  @Test
  void everyPairIsMeasuredOnEveryFold() {
    ComparisonResult result = run(CLOUDS, plan(ALL, 3, 2, 2), Monitor.silent());
    assertEquals(10, result.rows().size());
    for (ComparisonRow row : result.rows()) {
      assertEquals(6, row.score(Metric.RECALL).defined());
    }
    assertEquals("114 rows; class 'class': A 90, B 24.", result.datasets().get("clouds"));
    assertEquals(
        "Rows made by SMOTE (target auto) from the training rows of the fold.",
        result.insides().get("SMOTE -K 3"));
  }

  @Test
  void contendersRaiseWhatTheyAimAt() {
    ComparisonResult result = run(CLOUDS, plan(ALL, 4, 3, 2), Monitor.silent());
    List<ComparisonRow> rows = result.rowsOf("clouds", "LogisticRegression");
    double none = rows.get(0).score(Metric.G_MEAN).mean();
    for (ComparisonRow row : rows.subList(1, rows.size())) {
      assertTrue(row.score(Metric.G_MEAN).mean() > none, row.contender());
    }
    assertEquals(
        rows.get(0).score(Metric.ROC_AUC).mean(),
        rows.get(2).score(Metric.ROC_AUC).mean(),
        "a threshold leaves the order of rows alone");
  }

  @Test
  void resultsDependNeitherOnThreadsNorOnOrderNorOnTheOthers() {
    List<ComparisonRow> one = run(CLOUDS, plan(ALL, 3, 1, 1), Monitor.silent()).rows();
    assertEquals(one, run(CLOUDS, plan(ALL, 3, 1, 4), Monitor.silent()).rows());
    List<String> reversed = new ArrayList<>(ALL);
    Collections.reverse(reversed);
    List<ComparisonRow> other = run(CLOUDS, plan(reversed, 3, 1, 2), Monitor.silent()).rows();
    assertEquals(Set.copyOf(one), Set.copyOf(other));
    ComparisonRow alone =
        run(CLOUDS, plan(List.of("SMOTE -K 3"), 3, 1, 1), Monitor.silent()).rows().get(0);
    assertTrue(one.contains(alone));
  }

  @Test
  void seedsMatter() {
    ComparisonPlan plan = plan(List.of("none"), 3, 1, 1);
    ComparisonPlan other =
        new ComparisonPlan(plan.learners(), plan.contenders(), 3, 1, 2, 1, SmallClasses.REFUSE);
    assertNotEquals(
        run(CLOUDS, plan, Monitor.silent()).rows(), run(CLOUDS, other, Monitor.silent()).rows());
  }

  /** Keeps what it is given, so that a test sees which rows a contender was shown. */
  private record Witness(Set<Double> seen, List<Set<Double>> tests) implements Contender {
    @Override
    public String name() {
      return "witness";
    }

    @Override
    public String inside() {
      return "Nothing.";
    }

    @Override
    public Prepared prepare(Table training, Run run) {
      Set<Double> shown = first(training);
      return (learner, fitRun) ->
          (test, use) -> {
            Set<Double> asked = first(test);
            assertTrue(Collections.disjoint(shown, asked), "a test row was trained with");
            seen.addAll(shown);
            tests.add(asked);
            return Contenders.parse("none")
                .orElseThrow()
                .prepare(training, run)
                .fit(learner, fitRun)
                .predict(test, use);
          };
    }

    private static Set<Double> first(Table table) {
      Set<Double> values = new TreeSet<>();
      for (int row = 0; row < table.rows(); row++) {
        values.add(table.value(row, 0));
      }
      return values;
    }
  }

  @Test
  void noTestRowIsShownToAContenderAndEveryRowIsTestedOnce() {
    Witness witness = new Witness(new TreeSet<>(), new ArrayList<>());
    List<Learner> learners = List.of(Classifiers.parse("kNN").orElseThrow());
    ComparisonPlan plan =
        new ComparisonPlan(learners, List.of(witness), 4, 1, 1, 1, SmallClasses.REFUSE);
    run(CLOUDS, plan, Monitor.silent());
    assertEquals(4, witness.tests().size());
    assertEquals(114, witness.tests().stream().mapToInt(Set::size).sum());
    assertEquals(114, witness.seen().size());
  }

  @Test
  void plantedLeakFlattersAndIsCaughtByCopies() {
    Table noise = Tables.numeric(randomRows(120), alternating(120)); // nothing to learn
    ComparisonPlan plan = plan(List.of("none", "RandomOversampling"), 4, 2, 2);
    Table leaked =
        new Balancer(Methods.RANDOM_OVERSAMPLING.createDefault(), BalanceConfig.defaults())
            .balance(noise, Monitor.silent())
            .balanced();
    RecordingMonitor monitor = new RecordingMonitor();
    ComparisonResult flattered = run(leaked, plan, monitor);
    ComparisonResult honest = run(noise, plan, Monitor.silent());
    double planted = flattered.rows().get(0).score(Metric.ROC_AUC).mean();
    double inside = honest.rows().get(1).score(Metric.ROC_AUC).mean();
    assertTrue(planted > inside + 0.15, planted + " " + inside);
    assertTrue(
        monitor.warnings().get(0).contains("rows of class 'B' of 'clouds' are exact copies"),
        monitor.warnings().toString());
    assertTrue(flattered.notes().containsAll(monitor.warnings()));
    assertTrue(honest.notes().stream().noneMatch(note -> note.contains("copies")));
  }

  private static double[][] randomRows(int rows) {
    Random random = new Random(5);
    double[][] x = new double[rows][2];
    for (double[] row : x) {
      row[0] = random.nextGaussian();
      row[1] = random.nextGaussian();
    }
    return x;
  }

  private static int[] alternating(int rows) {
    int[] y = new int[rows];
    for (int i = 0; i < rows; i += 5) {
      y[i] = 1;
    }
    return y;
  }

  @Test
  void progressAndWarningsComeOnTheCallersThread() {
    Thread caller = Thread.currentThread();
    List<Double> fractions = new ArrayList<>();
    Monitor monitor =
        new Monitor() {
          @Override
          public void progress(double fraction) {
            assertEquals(caller, Thread.currentThread());
            fractions.add(fraction);
          }
        };
    run(CLOUDS, plan(List.of("none", "SMOTE"), 3, 1, 2), monitor);
    assertEquals(6, fractions.size());
    assertEquals(1.0, fractions.get(5));
  }

  @Test
  void stopsWhenAsked() {
    assertThrows(
        CancelledException.class,
        () -> run(CLOUDS, plan(ALL, 3, 1, 2), RecordingMonitor.cancellingFrom(0.3)));
  }

  @Test
  void classSmallerThanTheFoldsIsRefusedOrFolded() {
    Table table = Tables.clouds(1, 2, 40, 3);
    ComparisonPlan plan = plan(List.of("none"), 5, 1, 1);
    Refusals.assertRefused(
        "Class 'B' of 'clouds' has 3 rows, fewer than the 5 folds asked for; ask for at most 3"
            + " folds, or allow fewer folds for small classes.",
        () -> run(table, plan, Monitor.silent()));
    ComparisonResult fewer = run(table, with(plan, SmallClasses.FEWER_FOLDS), Monitor.silent());
    assertEquals(3, fewer.rows().get(0).score(Metric.RECALL).folds());
    assertEquals(
        "43 rows; class 'class': A 40, B 3; 3 folds instead of 5.", fewer.datasets().get("clouds"));
    assertTrue(fewer.explanation().contains("folds of 1 × 3-fold stratified"));
    assertTrue(
        fewer
            .notes()
            .contains("Class 'B' of 'clouds' has 3 rows, so 3 folds are used instead of 5."));
  }

  @Test
  void foldsThatAreReallyUsedAreSaidDataSetByDataSet() {
    ComparisonPlan plan = with(plan(List.of("none"), 5, 1, 1), SmallClasses.FEWER_FOLDS);
    ComparisonResult result =
        new Comparison(plan)
            .run(
                List.of(
                    new DataSet("clouds", CLOUDS), new DataSet("tiny", Tables.clouds(1, 2, 40, 3))),
                Monitor.silent());
    assertTrue(
        result.explanation().contains("1 × 5-fold (3-fold on 'tiny') stratified"),
        result.explanation());
    assertEquals("114 rows; class 'class': A 90, B 24.", result.datasets().get("clouds"));
    assertEquals(
        "43 rows; class 'class': A 40, B 3; 3 folds instead of 5.", result.datasets().get("tiny"));
  }

  @Test
  void innerFoldsThatAreReallyUsedAreSaid() {
    Table table = Tables.clouds(1, 2, 40, 3);
    ComparisonResult result =
        run(table, plan(List.of("tuned -inner 3 RandomOversampling"), 3, 1, 1), Monitor.silent());
    assertTrue(
        result
            .notes()
            .contains(
                "A class has 2 rows in a training fold, so 2 inner folds are used there instead of 3."),
        result.notes().toString());
  }

  @Test
  void rowsWithoutAClassAreLeftOutAndSaid() {
    Table table = Tables.mixed(3, 0, false, 6, 40, 20);
    RecordingMonitor monitor = new RecordingMonitor();
    run(table, plan(List.of("none"), 2, 1, 1), monitor);
    assertEquals(
        List.of("6 of the 66 rows of 'clouds' have no class in column 'class' and are left out."),
        monitor.warnings());
  }

  @Test
  void namesThatCodeUsesAreColumnsLikeOthers() {
    Schema schema =
        new Schema(
            List.of(
                new Column.Numeric("y"),
                new Column.Numeric("x"),
                new Column.Nominal("Class", List.of("u", "v")),
                new Column.Nominal("target", List.of("a", "b", "never"))),
            3);
    Table.Builder rows = new Table.Builder(schema, 60);
    for (int i = 0; i < 60; i++) {
      rows.set(i, 0, Math.sin(i)).set(i, 1, i % 7).set(i, 2, i % 2).set(i, 3, i % 4 == 0 ? 1 : 0);
    }
    List<Learner> learners =
        Stream.of("kNN", "LogisticRegression", "MLP -layers 5 -epochs 2")
            .map(t -> Classifiers.parse(t).orElseThrow())
            .toList();
    ComparisonPlan plan =
        new ComparisonPlan(
            learners,
            plan(ALL, 3, 1, 1).contenders(),
            3,
            1,
            (1L << 40) + 1,
            2,
            SmallClasses.REFUSE);
    ComparisonResult result = run(rows.build(), plan, Monitor.silent());
    for (ComparisonRow row : result.rows()) {
      assertEquals(3, row.score(Metric.ROC_AUC).defined(), row.learner());
    }
    assertEquals("60 rows; class 'target': a 45, b 15.", result.datasets().get("clouds"));
  }

  /** The same numbers in very small and very large units give the same results. */
  @Test
  void unitsOfColumnsPlayNoPart() {
    List<List<Double>> losses = new ArrayList<>();
    for (double unit : new double[] {1, Math.pow(2, -60), Math.pow(2, 60)}) {
      Table.Builder rows = new Table.Builder(CLOUDS.schema(), CLOUDS.rows());
      for (int row = 0; row < CLOUDS.rows(); row++) {
        for (int column = 0; column < 3; column++) {
          rows.set(row, column, CLOUDS.value(row, column) * unit);
        }
        rows.set(row, 3, CLOUDS.value(row, 3));
      }
      Table table = rows.build();
      StratifiedFolds folds = new StratifiedFolds(table, 3, new Seed(4));
      Table test = table.select(folds.test(0));
      List<Double> own = new ArrayList<>();
      for (Learner learner : plan(List.of("none"), 2, 1, 1).learners()) {
        Run run = new Run(new Seed(1), Monitor.silent(), 1);
        Predictions predictions =
            Predictions.of(
                test, learner.fit(table.select(folds.training(0)), run).distributions(test, run));
        own.add(Metric.LOG_LOSS.of(predictions, ClassScope.of(table)).orElseThrow());
      }
      losses.add(own);
    }
    for (List<Double> other : losses.subList(1, 3)) {
      for (int l = 0; l < other.size(); l++) {
        assertEquals(losses.get(0).get(l), other.get(l), 1e-6);
      }
    }
  }

  @Test
  void columnThatDoesNotVaryInTheRareClassAndRowsOfTwoMinds() {
    double[][] x = new double[60][2];
    int[] y = new int[60];
    for (int i = 0; i < 60; i++) {
      y[i] = i % 4 == 0 ? 1 : 0;
      x[i][0] = y[i] == 1 ? 3 : i;
      x[i][1] = Math.floorDiv(i, 2);
    }
    for (int i = 2; i < 60; i += 4) {
      x[i] = x[i - 2].clone(); // rows of class B again, as A
    }
    ComparisonResult result = run(Tables.numeric(x, y), plan(ALL, 3, 1, 2), Monitor.silent());
    assertTrue(
        result
            .notes()
            .contains(
                "30 rows of 'clouds' have the same cells as rows of another class, for instance of"
                    + " 'A' and 'B'; no classifier can tell them apart."),
        result.notes().toString());
    for (ComparisonRow row : result.rows()) {
      assertEquals(3, row.score(Metric.LOG_LOSS).defined());
      assertTrue(Double.isFinite(row.score(Metric.LOG_LOSS).mean()));
    }
  }

  @Test
  void classMissingFromAFoldLeavesMetricsUndefinedAndSaysSo() {
    Table table = Tables.clouds(1, 2, 40, 3);
    ComparisonResult result =
        run(table, with(plan(List.of("none"), 5, 1, 1), SmallClasses.ALLOW), Monitor.silent());
    Score recall = result.rows().get(0).score(Metric.RECALL);
    assertEquals(3, recall.defined());
    assertEquals(5, recall.folds());
    assertTrue(
        result
            .notes()
            .contains(
                "Recall of kNN with none on 'clouds' is undefined in 2 of 5 test folds and averaged"
                    + " over the others: there the minority class has no test rows."),
        result.notes().toString());
  }

  private static ComparisonPlan with(ComparisonPlan plan, SmallClasses small) {
    return new ComparisonPlan(
        plan.learners(), plan.contenders(), plan.folds(), plan.repeats(), 1, 1, small);
  }

  @Test
  void refusalsLeaveCellsEmptyWhereThePlanSaysSo() {
    String refusing = "SMOTE -target fraud=9";
    ComparisonPlan strict = plan(List.of("none", refusing), 2, 1, 2);
    ComparisonPlan plan =
        new ComparisonPlan(
            strict.learners(), strict.contenders(), 2, 1, 1, 2, SmallClasses.REFUSE, true);
    ComparisonResult result = run(CLOUDS, plan, Monitor.silent());
    for (ComparisonRow row : result.rows()) {
      boolean refused = row.contender().equals(refusing);
      assertEquals(refused ? 2 : 0, row.refused());
      assertEquals(refused ? 0 : 2, row.score(Metric.BRIER).defined());
      assertEquals(refused, Double.isNaN(row.score(Metric.BRIER).mean()));
    }
    assertEquals(
        List.of(
            "kNN with SMOTE -target fraud=9 on 'clouds' is left out in 2 of 2 test folds: Target names"
                + " class 'fraud', which does not exist; the classes are 'A', 'B'.",
            "LogisticRegression with SMOTE -target fraud=9 on 'clouds' is left out in 2 of 2 test"
                + " folds: Target names class 'fraud', which does not exist; the classes are 'A',"
                + " 'B'."),
        result.notes());
  }

  /** Refuses the training rows of one fold. */
  private record Fussy(String name, double refused) implements Learner {
    @Override
    public FittedLearner fit(Table rows, Run run) {
      if (rows.value(0, 0) == refused) {
        throw new InvalidInputException("Too\nhot.");
      }
      return Classifiers.parse("kNN").orElseThrow().fit(rows, run);
    }
  }

  static ComparisonPlan fussyPlan() {
    double first = CLOUDS.value(0, 0); // in the training rows of all folds but one
    return new ComparisonPlan(
        List.of(new Fussy("fussy", first), Classifiers.parse("kNN").orElseThrow()),
        List.of(Contenders.parse("none").orElseThrow()),
        3,
        1,
        1,
        1,
        SmallClasses.REFUSE,
        true);
  }

  @Test
  void classifierThatRefusesSomeFoldsIsAveragedOverTheOthers() {
    ComparisonResult result = run(CLOUDS, fussyPlan(), Monitor.silent());
    ComparisonRow fussy = result.rows().get(0);
    assertEquals(List.of("Too hot.", "Too hot."), fussy.refusals());
    assertEquals(1, fussy.score(Metric.RECALL).defined());
    assertEquals(3, result.rows().get(1).score(Metric.RECALL).defined());
    assertEquals(
        List.of("fussy with none on 'clouds' is left out in 2 of 3 test folds: Too hot."),
        result.notes());
  }

  @Test
  void badInputIsNamed() {
    Refusals.assertRefused(
        "The number of folds is 1; expected at least 2.", () -> plan(List.of("none"), 1, 1, 1));
    Refusals.assertRefused(
        "The contender 'none' is named twice; name each once.",
        () -> plan(List.of("none", "none"), 2, 1, 1));
    Refusals.assertRefused(
        "Class column 'class' of 'clouds' has rows in one class only; a comparison needs at least"
            + " two classes.",
        () -> run(Tables.clouds(1, 2, 30), plan(List.of("none"), 2, 1, 1), Monitor.silent()));
    InvalidInputException failed =
        assertThrows(
            InvalidInputException.class,
            () -> run(CLOUDS, plan(List.of("SMOTE -target fraud=9"), 2, 1, 1), Monitor.silent()));
    assertEquals(
        "SMOTE -target fraud=9 on 'clouds', repeat 1, fold 1 of 2 failed: Target names class"
            + " 'fraud', which does not exist; the classes are 'A', 'B'.",
        failed.getMessage());
    Refusals.assertRefused(
        "'tuned none' names no method after 'tuned'; expected one such as 'tuned SMOTE'.",
        () -> Contenders.parse("tuned none"));
  }
}
