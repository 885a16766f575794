package io.github.counterpoise.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.testing.Sequences;
import io.github.counterpoise.testing.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Rows of any length in a table. */
class SeriesTest {

  private static final Column X = new Column.Numeric("x");
  private static final Column LABEL = new Column.Nominal("class", List.of("a", "b"));

  private static void refused(String message, Executable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
  }

  /** Two steps, a missing run, an empty one, one step. */
  private static Table table() {
    return Sequences.plain(new double[][] {{1, 2}, null, {}, {Double.NaN}}, 0, 1, 0, 1);
  }

  @Test
  void missingAndEmptyRunsAreDifferent() {
    Series series = table().series(0);
    assertEquals(4, series.rows());
    assertEquals(3, series.steps().rows());
    assertArrayEquals(new int[] {0, 2, 2, 2, 3}, series.offsets());
    for (int row = 0; row < 4; row++) {
      assertEquals(row == 1, series.isMissing(row));
      assertEquals(row == 1, table().isMissing(row, 0));
      assertEquals(List.of(2, 0, 0, 1).get(row), series.length(row));
      assertEquals(series.length(row), series.run(row).rows());
    }
    assertTrue(series.run(3).isMissing(0, 0));
    assertNotEquals(table(), Sequences.plain(new double[][] {{1, 2}, {}, {}, {0}}, 0, 1, 0, 1));
  }

  @Test
  void rowsAreSelectedAndJoinedWithTheirRuns() {
    Table table = Sequences.walks(7, 0.2, 20, 9);
    int[] some = {5, 5, 0, 28, 3};
    Table selected = table.select(some);
    for (int i = 0; i < some.length; i++) {
      assertEquals(table.series(1).run(some[i]), selected.series(1).run(i));
      assertEquals(table.isMissing(some[i], 1), selected.isMissing(i, 1));
    }
    Table joined = selected.concat(table);
    assertEquals(34, joined.series(1).rows());
    assertEquals(selected, joined.select(new int[] {0, 1, 2, 3, 4}));
    for (int row = 0; row < table.rows(); row++) {
      assertEquals(table.series(1).run(row), joined.series(1).run(row + 5));
      assertEquals(table.isMissing(row, 1), joined.isMissing(row + 5, 1));
    }
    assertEquals(table, Tables.copy(table));
    assertEquals(table.hashCode(), Tables.copy(table).hashCode());
    assertEquals(table, table.concat(table.select(new int[0])));
  }

  @Test
  void runsAreSetOneByOneOrAllAtOnce() {
    Table table = Sequences.walks(8, 0.2, 6, 3);
    Table.Builder whole = new Table.Builder(table.schema(), 9).series(1, table.series(1));
    Table.Builder single = new Table.Builder(table.schema(), 9).series(1, table.series(1));
    single.series(4, 1, null);
    Table.Builder rows = new Table.Builder(table.schema(), 9);
    for (int row = 0; row < 9; row++) {
      rows.series(row, 1, table.isMissing(row, 1) ? null : table.series(1).run(row));
    }
    assertEquals(table.series(1), whole.build().series(1));
    assertEquals(table.series(1), rows.build().series(1));
    Series changed = single.build().series(1);
    assertTrue(changed.isMissing(4));
    assertEquals(table.series(1).run(5), changed.run(5));
    assertTrue(new Table.Builder(table.schema(), 1).build().isMissing(0, 1));
  }

  @Test
  void stepsWeigh() {
    Column.Series column = new Column.Series("s", List.of(X));
    Table run = new Table.Builder(column.schema(), 2).weight(1, 0.5).build();
    Schema schema = new Schema(List.of(column, LABEL), 1);
    Table table = new Table.Builder(schema, 2).series(0, 0, run).build();
    assertEquals(0.5, table.series(0).steps().weight(1));
    assertEquals(run, table.select(new int[] {1, 0}).series(0).run(1));
  }

  @Test
  void otherColumnsForTheSameSteps() {
    Table table = Sequences.plain(new double[][] {{1, 2}, {3}}, 0, 1);
    Column.Series whole = new Column.Series("t", List.of(new Column.Integral("n")));
    Schema other = table.schema().withColumns(List.of(whole, table.schema().column(1)));
    Table changed = table.withSchema(other);
    assertEquals(whole.schema(), changed.series(0).steps().schema());
    assertEquals(3, changed.series(0).run(1).value(0, 0));
    refused(
        "Column 'n', row 2: expected a whole number, found 2.5",
        () -> Sequences.plain(new double[][] {{1, 2.5}, {3}}, 0, 1).withSchema(other));
    Schema plain = table.schema().withColumns(List.of(X, table.schema().column(1)));
    refused("Column 's' holds series, no numbers", () -> table.withSchema(plain));
    Table renamed = table.withSeries(0, changed.series(0));
    assertEquals(
        new Column.Series("s", List.of(new Column.Integral("n"))), renamed.schema().column(0));
    assertEquals(
        4, table.mapped(1, label -> 1 - label).series(0).steps().value(0, 0) + table.rows() + 1);
  }

  @Test
  void numbersAndSeriesAreNotTakenForOneAnother() {
    Table table = table();
    refused("Column 's' holds series, no numbers", () -> table.value(0, 0));
    refused("Column 's' holds series, no numbers", () -> table.mapped(0, x -> x));
    refused("Column 'class' holds no series", () -> table.series(1));
    Table.Builder builder = new Table.Builder(table.schema(), 2);
    refused("Column 's' holds series, no numbers", () -> builder.set(0, 0, 1));
    refused("Column 'class' holds no series", () -> builder.series(0, 1, null));
    refused("Column 's': 4 runs for 2 rows", () -> builder.series(0, table.series(0)));
    refused(
        "Column 's' has steps of [Numeric[name=x, decimals=-1]], found [Numeric[name=y,"
            + " decimals=-1]]",
        () ->
            builder.series(
                0,
                0,
                new Table.Builder(Schema.withoutClass(List.of(new Column.Numeric("y"))), 1)
                    .build()));
  }

  @Test
  void stepsHoldNeitherSeriesNorClass() {
    Column.Series inner = new Column.Series("inner", List.of(X));
    refused(
        "Series column 'outer' holds another, 'inner'; the columns of a step must be numbers, dates"
            + " or labels",
        () -> new Column.Series("outer", List.of(X, inner)));
    refused("Series column 's' has no columns", () -> new Column.Series("s", List.of()));
    refused("Two columns are named 'x'", () -> new Column.Series("s", List.of(X, X)));
    refused(
        "Class column 'inner' holds series; expected a nominal column",
        () -> new Schema(List.of(X, inner), 1));
    refused(
        "Steps have a class or a shape, or hold series",
        () -> Series.of(Tables.clouds(1, 2, 1, 1), new int[] {0, 2}, new boolean[1]));
    Table steps = table().series(0).steps();
    refused(
        "2 offsets do not cut 3 steps into 1 runs",
        () -> Series.of(steps, new int[] {0, 2}, new boolean[1]));
    refused(
        "Row 2: a run from step 3 to 2",
        () -> Series.of(steps, new int[] {0, 3, 2, 3}, new boolean[3]));
    refused(
        "Row 1: a run from step 0 to 3 is missing",
        () -> Series.of(steps, new int[] {0, 3}, new boolean[] {true}));
    DataShape image = new DataShape.Image(1, 1, 1);
    refused(
        "Image[height=1, width=1, channels=1] needs numeric feature columns, but 'inner' holds"
            + " series",
        () -> new Schema(List.of(inner, LABEL), 1, image));
  }

  @Test
  void schemaSaysWhatARowIs() {
    assertEquals(Kind.SEQUENCE, table().schema().kind());
    assertEquals(Kind.TABULAR, table().series(0).steps().schema().kind());
    assertEquals(Kind.IMAGE, new Schema(List.of(X, LABEL), 1, new DataShape.Image(1, 1, 1)).kind());
    assertArrayEquals(new int[] {0}, table().schema().series());
    assertFalse(new Column.Series("s", List.of(X)).isNumeric());
  }

  @Test
  void labelsAreFeaturesButNoInputs() {
    Column one = new Column.Nominal("one", List.of("0", "1"));
    Column two = new Column.Nominal("two", List.of("0", "1"));
    Schema schema = new Schema(List.of(one, X, LABEL, two), 2, List.of(0, 3), DataShape.TABULAR);
    assertArrayEquals(new int[] {0, 1, 3}, schema.features());
    assertArrayEquals(new int[] {1}, schema.inputs());
    assertEquals(
        new Schema(List.of(X, LABEL, two), 1, List.of(2), DataShape.TABULAR),
        schema.select(1, 2, 3));
    assertEquals(
        List.of(1, 1),
        List.of(
            new Schema(List.of(one, X, LABEL), 2, List.of(0), new DataShape.Image(1, 1, 1))
                .inputs()
                .length,
            schema.withColumns(List.of(one, X, LABEL, two)).inputs().length));
    refused(
        "Label column 'x' is not nominal",
        () -> new Schema(schema.columns(), 2, List.of(1), DataShape.TABULAR));
    for (List<Integer> wrong : List.of(List.of(2), List.of(3, 0), List.of(0, 0))) {
      String name = schema.column(wrong.get(wrong.size() - 1)).name();
      refused(
          "Label column '" + name + "' is the class, or not listed once and in order",
          () -> new Schema(schema.columns(), 2, wrong, DataShape.TABULAR));
    }
  }

  @Test
  void columnsAreLeftOut() {
    Table table = Sequences.walks(9, 0.1, 5, 5);
    Table less = table.withColumns(1, 2);
    assertEquals(table.series(1), less.series(0));
    assertEquals(1, less.schema().classIndex());
    assertEquals(2, table.withColumns(0, 2).schema().width());
    assertEquals(Kind.TABULAR, table.withColumns(0, 2).schema().kind());
  }
}
