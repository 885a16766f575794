package io.github.counterpoise.evaluate.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.balance.ProvenanceChoice;
import io.github.counterpoise.classify.Classifiers;
import io.github.counterpoise.evaluate.contender.Contender;
import io.github.counterpoise.evaluate.contender.Contenders;
import io.github.counterpoise.evaluate.contender.Oversampling;
import io.github.counterpoise.learn.Knn;
import io.github.counterpoise.learn.KnnConfig;
import io.github.counterpoise.learn.Learner;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.smote.Smote;
import io.github.counterpoise.smote.SmoteConfig;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.table.TimeUnit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A results file of other settings is refused by the name of the setting, or gives what a run
 * without it gives.
 */
class ResultsFileSettingsTest {

  private static final Column.Numeric AMOUNT = new Column.Numeric("amount", 2);
  private static final Column.Nominal COLOUR = new Column.Nominal("colour", List.of("red", "blue"));
  private static final Column.Date DAY = new Column.Date("day", TimeUnit.DAY);
  private static final Column.Nominal KIND = new Column.Nominal("kind", List.of("A", "B"));
  private static final Column.Nominal TITLE = new Column.Nominal("title", List.of("P", "Q"));
  private static final List<Column> COLUMNS = List.of(AMOUNT, COLOUR, DAY, KIND, TITLE);

  private static final Table BASE = table(COLUMNS, 3, row -> row, v -> v);

  @TempDir private Path folder;

  /** Rows of the columns of these names, in some order, with amounts changed. */
  private static Table table(
      List<Column> columns, int classIndex, IntUnaryOperator order, DoubleUnaryOperator amount) {
    Table.Builder table = new Table.Builder(new Schema(columns, classIndex), 60);
    for (int row = 0; row < 60; row++) {
      int i = order.applyAsInt(row);
      for (int c = 0; c < columns.size(); c++) {
        String label =
            switch (columns.get(c).name()) {
              case "colour" -> i % 3 == 0 ? "red" : "blue";
              case "kind" -> i % 4 == 0 ? "B" : "A";
              case "title" -> i % 5 < 2 ? "Q" : "P";
              default -> null;
            };
        double number =
            columns.get(c).name().equals("day")
                ? i * 86_400_000.0
                : amount.applyAsDouble(Math.rint(100 * Math.sin(i) + i % 4));
        table.set(
            row,
            c,
            label == null ? number : ((Column.Nominal) columns.get(c)).labels().indexOf(label));
      }
    }
    return table.build();
  }

  private static List<Column> with(int index, Column column) {
    List<Column> columns = new ArrayList<>(COLUMNS);
    columns.set(index, column);
    return columns;
  }

  private static Table weighed(IntUnaryOperator weight) {
    Table.Builder table = new Table.Builder(BASE.schema(), 60);
    for (int row = 0; row < 60; row++) {
      for (int c = 0; c < 5; c++) {
        table.set(row, c, BASE.value(row, c));
      }
      table.weight(row, weight.applyAsInt(row));
    }
    return table.build();
  }

  /**
   * A run after the first.
   *
   * @param what what is other than in the first
   * @param refusal words of the refusal, empty where the run is right
   */
  private record Change(String what, DataSet data, ComparisonPlan plan, String refusal) {
    @Override
    public String toString() {
      return what;
    }
  }

  private static final ComparisonPlan PLAN =
      plan(knn(5), smote(5, "auto", "SMOTE"), 3, 1, 7, 1, false);

  private static Learner knn(int neighbors) {
    return new Knn("neighbours", new KnnConfig(neighbors));
  }

  private static Contender smote(int neighbors, String target, String fallback) {
    BalanceConfig defaults = BalanceConfig.defaults();
    BalanceConfig config =
        new BalanceConfig(
            target,
            defaults.seed(),
            fallback,
            1,
            false,
            "",
            "",
            defaults.precision(),
            "",
            defaults.labelRule());
    return new Oversampling("more", new Smote(new SmoteConfig(neighbors, false)), config);
  }

  private static ComparisonPlan plan(
      Learner learner,
      Contender contender,
      int folds,
      int repeats,
      long seed,
      int threads,
      boolean goOn) {
    return new ComparisonPlan(
        List.of(learner),
        List.of(contender),
        folds,
        repeats,
        seed,
        threads,
        SmallClasses.FEWER_FOLDS,
        goOn);
  }

  private static Change data(String what, Table table, String refusal) {
    return new Change(what, new DataSet("data", table), PLAN, refusal);
  }

  private static Change settings(String what, ComparisonPlan plan, String refusal) {
    return new Change(what, new DataSet("data", BASE), plan, refusal);
  }

  static Stream<Change> changes() {
    Contender smote = smote(5, "auto", "SMOTE");
    UnaryOperator<List<Column>> turned =
        list -> {
          List<Column> copy = new ArrayList<>(list);
          Collections.swap(copy, 0, 1);
          return copy;
        };
    List<Column> renamed = with(0, new Column.Numeric("sum", 2));
    List<Column> labels = with(1, new Column.Nominal("colour", List.of("blue", "red")));
    List<Column> more = with(1, new Column.Nominal("colour", List.of("red", "blue", "grey")));
    List<Column> classes = with(3, new Column.Nominal("kind", List.of("B", "A")));
    List<Column> fewer = List.of(AMOUNT, COLOUR, KIND, TITLE);
    return Stream.of(
        data("class", table(COLUMNS, 4, r -> r, v -> v), "class column kind for 'data', this run"),
        data(
            "ignored column",
            table(fewer, 2, r -> r, v -> v),
            "columns amount, colour, day, kind, title for 'data', this run has amount, colour, kind, title;"),
        data("name of a column", table(renamed, 3, r -> r, v -> v), "this run has sum, colour"),
        data(
            "order of columns",
            table(turned.apply(COLUMNS), 3, r -> r, v -> v),
            "this run has colour, amount"),
        data("labels", table(labels, 3, r -> r, v -> v), "labels red, blue for 'data', this run"),
        data("more labels", table(more, 3, r -> r, v -> v), "labels red, blue"),
        data("classes", table(classes, 3, r -> r, v -> v), "column 4 'kind', labels A, B"),
        data("decimals", with0(new Column.Numeric("amount", 1)), "numbers of 2 decimals"),
        data(
            "any decimals", with0(new Column.Numeric("amount")), "this run has 'amount', numbers;"),
        data("whole numbers", with0(new Column.Integral("amount")), "'amount', whole numbers;"),
        data("unit", table(with(2, new Column.Date("day")), 3, r -> r, v -> v), "dates by day"),
        data("a cell", table(COLUMNS, 3, r -> r, v -> v == 0 ? 1 : v), "check sum of the cells"),
        data("a missing cell", table(COLUMNS, 3, r -> r, v -> v == 0 ? Double.NaN : v), "cells"),
        data("order of rows", table(COLUMNS, 3, r -> 59 - r, v -> v), "sum of the order of rows"),
        data("fewer rows", BASE.select(IntStream.range(0, 59).toArray()), "number of rows 60"),
        data("weights", weighed(row -> 1 + row % 2), "check sum of the row weights"),
        data("equal weights", weighed(row -> 4), ""),
        settings("seed", plan(knn(5), smote, 3, 1, 8, 1, false), "seed 7 for 'data', this run has"),
        settings("large seed", plan(knn(5), smote, 3, 1, 7 + (1L << 32), 1, false), "seed 7"),
        settings("folds", plan(knn(5), smote, 4, 1, 7, 1, false), "folds 3"),
        settings("repeats", plan(knn(5), smote, 3, 2, 7, 1, false), ""),
        settings("threads", plan(knn(5), smote, 3, 1, 7, 3, false), ""),
        settings("going on", plan(knn(5), smote, 3, 1, 7, 1, true), ""),
        settings("classifier", plan(knn(3), smote, 3, 1, 7, 1, false), "classifier neighbours Knn"),
        settings(
            "method", plan(knn(5), smote(4, "auto", "SMOTE"), 3, 1, 7, 1, false), "more Smote"),
        settings(
            "target",
            plan(knn(5), smote(5, "ratio=0.8", "SMOTE"), 3, 1, 7, 1, false),
            "method more"),
        settings(
            "fallback",
            plan(knn(5), smote(5, "auto", "RandomOversampling"), 3, 1, 7, 1, false),
            "method more"),
        settings(
            "another classifier",
            plan(Classifiers.parse("LogisticRegression").orElseThrow(), smote, 3, 1, 7, 1, false),
            ""),
        settings(
            "another method",
            plan(knn(5), Contenders.parse("none").orElseThrow(), 3, 1, 7, 1, false),
            ""),
        new Change("another name", new DataSet("other", BASE), PLAN, ""),
        new Change(
            "provenance", new DataSet("data", BASE, ProvenanceChoice.NO), PLAN, "")); // has none
  }

  private static Table with0(Column amount) {
    return table(with(0, amount), 3, row -> row, v -> v);
  }

  private ComparisonResult run(DataSet data, ComparisonPlan plan) {
    try (ResultsFile file = ResultsFile.open(folder.resolve("r.csv"), Monitor.silent())) {
      return new Comparison(plan).run(List.of(data), file, Monitor.silent());
    }
  }

  @ParameterizedTest
  @MethodSource("changes")
  void otherSettingsAreRefusedByNameOrRight(Change change) {
    run(new DataSet("data", BASE), PLAN);
    if (change.refusal().isEmpty()) {
      assertEquals(
          new Comparison(change.plan()).run(List.of(change.data()), Monitor.silent()).rows(),
          run(change.data(), change.plan()).rows());
      return;
    }
    String message =
        assertThrows(InvalidInputException.class, () -> run(change.data(), change.plan()))
            .getMessage();
    assertTrue(message.contains(change.refusal()), message);
    assertTrue(message.startsWith("Results file '"), message);
    assertTrue(message.endsWith("; use the same or name another file."), message);
  }

  @Test
  void refusalsOfARunThatGoesOnDoNotCountForOneThatEnds() {
    Contender refusing =
        new Oversampling(
            "more", Methods.SMOTE.createDefault(), BalanceConfig.defaults().withTarget("late=5"));
    DataSet data = new DataSet("data", BASE);
    ComparisonPlan strict = plan(knn(5), refusing, 3, 1, 7, 1, false);
    String fresh =
        assertThrows(
                InvalidInputException.class,
                () -> new Comparison(strict).run(List.of(data), Monitor.silent()))
            .getMessage();
    ComparisonPlan lenient = plan(knn(5), refusing, 3, 1, 7, 1, true);
    assertEquals(3, run(data, lenient).rows().get(0).refused());
    assertEquals(
        fresh, assertThrows(InvalidInputException.class, () -> run(data, strict)).getMessage());
    assertEquals(3, run(data, lenient).rows().get(0).refused(), "they still count for another");
  }

  @Test
  void fileThatLostASettingOrIsOfOtherRulesIsRefused() throws Exception {
    DataSet data = new DataSet("data", BASE);
    run(data, PLAN);
    Path file = folder.resolve("r.csv");
    String whole = Files.readString(file);
    Files.writeString(file, whole.replaceFirst("data,seed,7,.*\n", ""));
    assertEquals(
        "Results file '%s' does not say the seed with which 'data' was measured; name another file."
            .formatted(file),
        assertThrows(InvalidInputException.class, () -> run(data, PLAN)).getMessage());
    Files.writeString(file, whole.replaceFirst("(data,rules of measuring),\\d+", "$1,1"));
    assertTrue(
        assertThrows(InvalidInputException.class, () -> run(data, PLAN))
            .getMessage()
            .contains("was made with rules of measuring 1 for 'data'"));
  }

  @Test
  void namesOfSeveralLinesAreReadBack() {
    Contender contender =
        new Oversampling("a\nb\\n, \"c\"", Methods.SMOTE.createDefault(), BalanceConfig.defaults());
    ComparisonPlan plan = plan(knn(5), contender, 3, 1, 7, 1, false);
    DataSet data = new DataSet("one\r\ntwo", BASE);
    List<ComparisonRow> rows = run(data, plan).rows();
    ComparisonResult again = run(data, plan);
    assertEquals(rows, again.rows());
    assertTrue(again.time().words().contains("nothing was left to measure"));
  }
}
