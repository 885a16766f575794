package io.github.counterpoise.balance;

import static io.github.counterpoise.testing.Refusals.assertRefused;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.smote.AdasynConfig;
import io.github.counterpoise.smote.BorderlineSmoteConfig;
import io.github.counterpoise.smote.RandomOversamplingConfig;
import io.github.counterpoise.smote.SmoteConfig;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Tables;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What the core answers to data and settings it cannot use, word for word. */
class BadInputTest {

  private static final BalanceConfig CONFIG = BalanceConfig.defaults();

  private static Balanced balance(Table table, String target) {
    return new Balancer(Methods.SMOTE.createDefault(), CONFIG.withTarget(target))
        .balance(table, Monitor.silent());
  }

  @Test
  void tableWithoutRows() {
    Table empty = Tables.clouds(1, 2, 5, 3).select(new int[0]);
    assertRefused(
        "The data has no rows; there is nothing to balance.", () -> balance(empty, "auto"));
  }

  @Test
  void tableWithoutFeatures() {
    Schema schema = new Schema(List.of(Tables.classColumn(2)), 0);
    Table table = new Table.Builder(schema, 2).set(0, 0, 0).set(1, 0, 1).build();
    assertRefused(
        "The data has only the class column 'class'; at least one other column is needed.",
        () -> balance(table, "auto"));
  }

  @Test
  void columnOfIdentifiers() {
    assertRefused(
        "Column 'id' has another label in every row, as identifiers have; remove it or list it as"
            + " ignored (-ignore).",
        () -> balance(labelled(60, 60), "auto"));
    assertEquals(80, balance(labelled(60, 59), "auto").balanced().rows());
    assertEquals(52, balance(labelled(40, 40), "auto").balanced().rows());
  }

  /** Returns rows, two of three of one class, with so many labels in turn in column 'id'. */
  private static Table labelled(int rows, int labels) {
    List<String> names = IntStream.range(0, labels).mapToObj(i -> "row " + i).toList();
    Column id = new Column.Nominal("id", names);
    Table.Builder table =
        new Table.Builder(new Schema(List.of(id, Tables.classColumn(2)), 1), rows);
    for (int row = 0; row < rows; row++) {
      table.set(row, 0, row % labels).set(row, 1, row % 3 == 0 ? 1 : 0);
    }
    return table.build();
  }

  @Test
  void oneClassOnly() {
    Table table = Tables.numeric(new double[][] {{1}, {2}, {3}}, new int[] {1, 1, -1});
    assertRefused(
        "All rows with a class are of class 'B' in column 'class'; at least two classes with rows"
            + " are needed, so check which column is the class.",
        () -> balance(table, "auto"));
  }

  @Test
  void noClassAtAll() {
    Table table = Tables.numeric(new double[][] {{1}, {2}}, new int[] {-1, -1});
    assertRefused(
        "Class column 'class' is missing in every row; at least two classes with rows are needed.",
        () -> balance(table, "auto"));
  }

  @Test
  void columnWithoutValues() {
    double[][] x = {{1, Double.NaN}, {2, Double.NaN}, {3, Double.NaN}};
    Table table = Tables.numeric(x, new int[] {0, 0, 1});
    assertRefused(
        "Column 'x1' has no value in any row; remove it or list it as ignored (-ignore).",
        () -> balance(table, "auto"));
  }

  @Test
  void columnWithValuesOnlyInRowsWithoutAClassIsLeftMissing() {
    double[][] x = {{1, Double.NaN}, {2, Double.NaN}, {3, Double.NaN}, {4, 5}};
    Balanced balanced = balance(Tables.numeric(x, new int[] {0, 0, 1, -1}), "auto");
    assertTrue(balanced.synthetic().isMissing(0, 1));
  }

  @Test
  void targetsThatDoNotFitTheTable() {
    Table table = Tables.clouds(2, 2, 10, 4);
    assertRefused(
        "Target names class 'fraud', which does not exist; the classes are 'A', 'B'.",
        () -> balance(table, "fraud=20"));
    assertRefused(
        "Target asks for 3 rows of class 'B', which has 4 already; ask for at least 4, since rows"
            + " are only added.",
        () -> balance(table, "B=3"));
  }

  @Test
  void moreRowsThanATableHolds() {
    Table table = Tables.clouds(3, 2, 10, 4);
    assertRefused(
        "The target asks for 4,000,000,000 rows in all; a table holds at most 2,147,483,639, so ask"
            + " for fewer.",
        () -> balance(table, "A=2000000000,B=2000000000"));
  }

  @Test
  void moreRowsThanTheMemoryHolds() {
    Table table = Tables.clouds(3, 200, 10, 4);
    long limit = Runtime.getRuntime().maxMemory();
    long cells = 8 * 202;
    assertRefused(
        String.format(
            Locale.ROOT,
            "The target asks for 2,000,000,000 new rows of 201 columns, for which Java needs about"
                + " 4,416,000 MB of memory; it may use %,.0f MB, enough for about %,d new rows, so ask"
                + " for fewer or raise the limit (-Xmx4421998m).",
            limit / 1e6,
            (limit * 3 / 4 - 14 * cells) / (cells + 40)),
        () -> balance(table, "B=2000000004"));
  }

  @Test
  void unknownFallback() {
    assertRefused(
        "There is no method 'GAN'; expected one of " + names() + ".",
        () ->
            new BalanceConfig(
                "auto", 1, "GAN", 0, false, "", "", Decimals.COLUMN, "", LabelRule.JOINT));
  }

  private static String names() {
    return String.join(", ", Methods.all().stream().map(Method::name).toList());
  }

  @Test
  void methodNamesAreFoundInAnyCase() {
    assertEquals("BorderlineSMOTE", Methods.byName(" borderlinesmote ").name());
    assertEquals(
        "ADASYN",
        new BalanceConfig(
                "auto", 1, "adasyn", 0, false, "", "", Decimals.COLUMN, "", LabelRule.JOINT)
            .fallback());
  }

  @Test
  void badTargetOrThreadsInTheConfiguration() {
    assertRefused(
        "Target 'most' is not understood; expected auto, minority, ratio=r, percent=p, or totals by"
            + " class such as fraud=500,theft=300.",
        () -> CONFIG.withTarget("most"));
    assertRefused(
        "Option -threads (Threads) is -1; expected a whole number from 0 to 4096.",
        () -> CONFIG.withThreads(-1));
  }

  @Test
  void parametersOutOfRange() {
    assertRefused(
        "Option -K (Neighbours) is 0; expected a whole number from 1 to 1000000.",
        () -> new SmoteConfig(0, false));
    assertRefused(
        "Option -K (Neighbours) is -5; expected a whole number from 1 to 1000000.",
        () -> new AdasynConfig(-5, false));
    assertRefused(
        "Option -M (Danger neighbours) is 0; expected a whole number from 1 to 1000000.",
        () -> new BorderlineSmoteConfig(5, 0, 1, false, false));
    assertRefused(
        "Option -kind (Kind) is 3; expected a whole number from 1 to 2.",
        () -> new BorderlineSmoteConfig(5, 10, 3, false, false));
    assertRefused(
        "Option -shrinkage (Shrinkage) is NaN; expected a number from 0 to 1000.",
        () -> new RandomOversamplingConfig(Double.NaN, false));
    assertRefused(
        "Option -K (Neighbours) got 'five'; expected a whole number from 1 to 1000000.",
        () -> Methods.SMOTE.parameters().parse(Map.of("neighbors", "five")));
    assertRefused(
        "Option -raw (Raw distances) got 'yes'; expected true or false.",
        () -> Methods.SMOTE.parameters().parse(Map.of("rawDistances", "yes")));
    assertRefused(
        "There is no setting 'k'; expected one of neighbors, rawDistances, extrapolation.",
        () -> Methods.SMOTE.parameters().parse(Map.of("k", "5")));
  }

  @Test
  void weightsAndCellsThatNoTableTakes() {
    Table.Builder builder =
        new Table.Builder(
            new Schema(List.of(new Column.Numeric("x"), Tables.classColumn(2)), 1), 3);
    assertEquals(
        "Row 2 has weight -1.0; expected a finite number of at least 0",
        assertThrows(IllegalArgumentException.class, () -> builder.weight(1, -1)).getMessage());
    assertEquals(
        "Column 'x', row 3: expected a finite number, found Infinity",
        assertThrows(
                IllegalArgumentException.class, () -> builder.set(2, 0, Double.POSITIVE_INFINITY))
            .getMessage());
  }

  @Test
  void enormousWeightsAreWeightsLikeOthers() {
    Table table = Tables.clouds(4, 2, 30, 10);
    double[] weights = new double[40];
    Arrays.fill(weights, 1.7e308);
    Table heavy = Tables.weigh(table, weights);
    for (Method<?> method : Methods.all()) {
      Table expected =
          new Balancer(quick(method), CONFIG).balance(table, Monitor.silent()).synthetic();
      Table made = new Balancer(quick(method), CONFIG).balance(heavy, Monitor.silent()).synthetic();
      for (int i = 0; i < made.rows(); i++) {
        assertEquals(expected.value(i, 0), made.value(i, 0), method.name());
      }
    }
  }

  private static <C extends OversamplerConfig> Oversampler<C> quick(Method<C> method) {
    return method.create(method.parameters().parse(method.quick()));
  }

  @Test
  void noiseAtTheEdgeOfTheDoublesStaysFinite() {
    double[][] x = {{-1.7e308}, {1.7e308}, {1.6e308}, {0}, {0}, {0}, {0}, {0}, {0}, {0}, {0}};
    Table table = Tables.numeric(x, new int[] {1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0});
    RandomOversamplingConfig wild = new RandomOversamplingConfig(1000, true);
    Table made =
        new Balancer(Methods.RANDOM_OVERSAMPLING.create(wild), CONFIG.withTarget("B=500"))
            .balance(table, Monitor.silent())
            .synthetic();
    for (int i = 0; i < made.rows(); i++) {
      assertTrue(Double.isFinite(made.value(i, 0)));
    }
  }

  @Test
  void provenanceColumnsAreFree() {
    assertRefused(
        "The data has a column 'synthetic_base' already, as the provenance option would add; rename"
            + " or remove it, or switch the option off.",
        () -> ProvenanceColumns.requireFree(List.of("x", "synthetic_base")));
  }
}
