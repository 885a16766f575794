package io.github.counterpoise.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Cells, weights, and what the builder lets in. */
class TableTest {

  private static final Schema SCHEMA =
      new Schema(
          List.of(
              new Column.Numeric("amount"),
              new Column.Integral("pieces"),
              new Column.Date("day"),
              new Column.Nominal("colour", List.of("red", "green")),
              new Column.Nominal("class", List.of("no", "yes"))),
          4);

  private static void refused(String message, Executable action) {
    assertEquals(message, assertThrows(IllegalArgumentException.class, action).getMessage());
  }

  private static Table table() {
    return new Table.Builder(SCHEMA, 4)
        .set(0, 0, 1.5)
        .set(0, 1, -3)
        .set(0, 2, 1e12)
        .set(0, 3, 1)
        .set(0, 4, 0)
        .set(1, 4, 1)
        .set(2, 0, 2.5)
        .set(3, 4, 1)
        .build();
  }

  @Test
  void builderRefusesWhatAColumnCannotHold() {
    Table.Builder builder = new Table.Builder(SCHEMA, 2);
    refused(
        "Column 'amount', row 1: expected a finite number, found Infinity",
        () -> builder.set(0, 0, Double.POSITIVE_INFINITY));
    refused(
        "Column 'pieces', row 2: expected a finite number, found -Infinity",
        () -> builder.set(1, 1, Double.NEGATIVE_INFINITY));
    refused(
        "Column 'pieces', row 2: expected a whole number, found 0.5", () -> builder.set(1, 1, 0.5));
    builder.set(0, 2, 1e-9); // a mean that stands for a missing date
    refused(
        "Column 'colour', row 1: expected a label index below 2, found 2.0",
        () -> builder.set(0, 3, 2));
    refused(
        "Column 'colour', row 1: expected a label index below 2, found -1.0",
        () -> builder.set(0, 3, -1));
    refused(
        "Column 'class', row 1: expected a label index below 2, found 0.5",
        () -> builder.set(0, 4, 0.5));
    for (int column = 0; column < 5; column++) {
      builder.set(0, column, Double.NaN); // missing is always allowed
    }
  }

  @Test
  void builderTakesManyCellsAtOnceAndNamesTheFirstThatItRefuses() {
    Table.Builder builder = new Table.Builder(SCHEMA, 4);
    builder.setAll(3, 1, new double[] {1, Double.NaN, 7}, 2);
    refused(
        "Column 'colour', row 3: expected a label index below 2, found 2.0",
        () -> builder.setAll(3, 1, new double[] {0, 2, 5}, 3));
    assertThrows(
        IndexOutOfBoundsException.class, () -> builder.setAll(0, 2, new double[] {1, 2, 3}, 3));
    Table table = builder.build();
    assertTrue(table.isMissing(0, 3));
    assertEquals(1, table.value(1, 3), "as it was before the cells refused");
    assertTrue(table.isMissing(2, 3));
    assertTrue(table.isMissing(3, 3));
    assertThrows(IllegalStateException.class, () -> builder.setAll(0, 0, new double[] {1}, 1));
  }

  @Test
  void builderRefusesImpossibleWeights() {
    Table.Builder builder = new Table.Builder(SCHEMA, 2);
    for (double weight : new double[] {-0.1, Double.NaN, Double.POSITIVE_INFINITY}) {
      refused(
          "Row 1 has weight " + weight + "; expected a finite number of at least 0",
          () -> builder.weight(0, weight));
    }
  }

  @Test
  void builtTableCannotBeChangedThroughItsBuilder() {
    Table.Builder builder = new Table.Builder(SCHEMA, 2).weight(0, 2);
    Table table = builder.build();
    assertThrows(IllegalStateException.class, () -> builder.weight(0, 7));
    assertThrows(IllegalStateException.class, () -> builder.set(0, 0, 7));
    assertThrows(IllegalStateException.class, builder::build);
    assertEquals(2, table.weight(0));
  }

  @Test
  void cellsStartOutMissingAndWeightsAsOne() {
    Table table = new Table.Builder(SCHEMA, 1).build();
    for (int column = 0; column < 5; column++) {
      assertTrue(table.isMissing(0, column));
    }
    assertEquals(1, table.weight(0));
    assertFalse(table.isWeighted());
    assertEquals(-1, table.classOf(0));
  }

  @Test
  void classesAreCountedAndFound() {
    Table table = table();
    assertArrayEquals(new int[] {1, 2}, table.classCounts());
    assertArrayEquals(new int[] {0}, table.rowsOf(0));
    assertArrayEquals(new int[] {1, 3}, table.rowsOf(1));
    assertArrayEquals(new int[] {0, 1, 3}, table.labelledRows());
    assertThrows(IndexOutOfBoundsException.class, () -> table.rowsOf(2));
  }

  @Test
  void selectionKeepsOrderRepeatsAndWeights() {
    Table table =
        new Table.Builder(SCHEMA, 3).set(0, 0, 1).set(1, 0, 2).set(2, 0, 3).weight(2, 9).build();
    Table selected = table.select(new int[] {2, 0, 2});
    assertEquals(3, selected.rows());
    assertEquals(3, selected.value(0, 0));
    assertEquals(1, selected.value(1, 0));
    assertEquals(3, selected.value(2, 0));
    assertEquals(9, selected.weight(0));
    assertEquals(1, selected.weight(1));
    assertFalse(table.select(new int[] {0, 1}).isWeighted());
    assertEquals(0, table.select(new int[0]).rows());
    assertThrows(IndexOutOfBoundsException.class, () -> table.select(new int[] {3}));
  }

  @Test
  void concatenationAppends() {
    Table heavy = new Table.Builder(SCHEMA, 1).set(0, 0, 8).weight(0, 5).build();
    Table both = table().concat(heavy);
    assertEquals(5, both.rows());
    assertEquals(table(), both.select(new int[] {0, 1, 2, 3}));
    assertEquals(heavy, both.select(new int[] {4}));
    assertEquals(1, both.weight(3));
    assertEquals(5, both.weight(4));
    assertEquals(5, heavy.concat(table()).weight(0));
    assertFalse(table().concat(table()).isWeighted());
    Schema other = new Schema(List.of(new Column.Nominal("class", List.of("no", "yes"))), 0);
    refused(
        "Tables of different schemas cannot be joined",
        () -> table().concat(new Table.Builder(other, 1).build()));
  }

  @Test
  void equalityLooksAtCellsWeightsAndSchema() {
    assertEquals(table(), table());
    assertEquals(table().hashCode(), table().hashCode());
    assertNotEquals(table(), table().select(new int[] {0, 1, 2}));
    assertNotEquals(table(), table().select(new int[] {1, 0, 2, 3}));
    assertNotEquals(
        new Table.Builder(SCHEMA, 1).build(), new Table.Builder(SCHEMA, 1).weight(0, 2).build());
    assertEquals(
        new Table.Builder(SCHEMA, 1).build(),
        new Table.Builder(SCHEMA, 1).weight(0, 2).weight(0, 1).build());
    assertNotEquals(table(), "a table");
    assertEquals("Table[4 rows, 5 columns]", table().toString());
  }

  @Test
  void schemaRefusesWhatCannotBeATable() {
    Column x = new Column.Numeric("x");
    Column label = new Column.Nominal("class", List.of("a", "b"));
    refused("Two columns are named 'x'", () -> new Schema(List.of(x, label, x), 1));
    refused("Class column 'x' is not nominal", () -> new Schema(List.of(x, label), 0));
    refused(
        "Column 'v' lists a label twice: [p, q, p]",
        () -> new Column.Nominal("v", List.of("p", "q", "p")));
    assertThrows(IndexOutOfBoundsException.class, () -> new Schema(List.of(x, label), 2));
    assertThrows(IndexOutOfBoundsException.class, () -> new Schema(List.of(x, label), -2));
  }

  @Test
  void imagesNeedTheirNumericColumns() {
    Column x = new Column.Numeric("x");
    Column y = new Column.Integral("y");
    Column v = new Column.Nominal("v", List.of("p"));
    Column label = new Column.Nominal("class", List.of("a", "b"));
    DataShape image = new DataShape.Image(1, 2, 1);
    assertEquals(2, new Schema(List.of(x, label, y), 1, image).features().length);
    refused(
        "Image[height=1, width=2, channels=1] needs 2 feature columns, found 1",
        () -> new Schema(List.of(x, label), 1, image));
    refused(
        "Image[height=1, width=2, channels=1] needs numeric feature columns, but 'v' is nominal",
        () -> new Schema(List.of(x, v, label), 2, image));
    refused("width must be at least 1, found 0", () -> new DataShape.Image(1, 0, 1));
  }

  @Test
  void schemaKnowsItsFeaturesAndLabels() {
    assertArrayEquals(new int[] {0, 1, 2, 3}, SCHEMA.features());
    assertEquals(List.of("no", "yes"), SCHEMA.classLabels());
    assertEquals(5, SCHEMA.width());
    assertEquals(DataShape.TABULAR, SCHEMA.shape());
    assertFalse(SCHEMA.column(3).isNumeric());
    assertTrue(SCHEMA.column(2).isNumeric());
  }
}
