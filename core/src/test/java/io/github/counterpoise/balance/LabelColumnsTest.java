package io.github.counterpoise.balance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Refusals;
import io.github.counterpoise.testing.Sequences;
import io.github.counterpoise.testing.Tables;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Columns of labels that make the class together. */
class LabelColumnsTest {

  private static final double GONE = Double.NaN;

  private static LabelColumns joint(String... names) {
    return new LabelColumns(List.of(names), LabelRule.JOINT);
  }

  private static Column.Nominal label(String name) {
    return new Column.Nominal(name, List.of("0", "1"));
  }

  /** Columns x, a, b, class. */
  private static Table table(double[]... cells) {
    Schema schema =
        new Schema(List.of(new Column.Numeric("x"), label("a"), label("b"), label("class")), 3);
    Table.Builder table = new Table.Builder(schema, cells.length);
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < 4; column++) {
        table.set(row, column, cells[row][column]);
      }
      table.weight(row, 1 + row);
    }
    return table.build();
  }

  private static Table rows() {
    return table(
        new double[] {1, 0, 1, 0}, new double[] {2, 1, 0, 1}, new double[] {3, GONE, 0, 1});
  }

  @Test
  void theClassStandsBehindTheOtherColumnsInTheOrderOfTheLabelsNamed() {
    Table derived = joint("b", "a").derived(rows());
    assertEquals(
        new Schema(
            List.of(
                new Column.Numeric("x"),
                label("a"),
                label("b"),
                label("class"),
                new Column.Nominal("b,a", List.of("0,1", "1,0"))),
            4,
            List.of(1, 2, 3),
            DataShape.TABULAR),
        derived.schema());
    assertArrayEquals(new int[] {0}, derived.schema().inputs());
    assertEquals(1, derived.classOf(0));
    assertEquals(0, derived.classOf(1));
    assertEquals(-1, derived.classOf(2), "without a label, without a class");
    assertEquals(3, derived.weight(2));
  }

  @Test
  void theClassColumnMayBeALabel() {
    Table derived = joint("a", "class").derived(rows());
    assertEquals(List.of(1, 3), derived.schema().labels());
    assertEquals(List.of("0,0", "1,1"), derived.schema().classLabels());
    assertArrayEquals(new int[] {0, 2}, derived.schema().inputs());
  }

  @Test
  void takenAwayTheClassLeavesTheRowsAsTheyWere() {
    LabelColumns labels = joint("a", "b");
    assertEquals(rows(), labels.restored(labels.derived(rows()), rows().schema()));
    Table same = rows();
    assertSame(same, joint().derived(same));
  }

  @Test
  void aNameThatIsTakenIsNotGivenTwice() {
    Table table = Tables.copy(rows());
    Schema schema =
        table
            .schema()
            .withColumns(List.of(new Column.Numeric("a,b"), label("a"), label("b"), label("a,b'")));
    assertEquals(
        "a,b''", joint("a", "b").derived(table.withSchema(schema)).schema().classColumn().name());
  }

  @Test
  void whatIsSaidOfTheClassColumn() {
    assertEquals(Optional.empty(), joint().remark("class"));
    assertEquals(
        Optional.of("The classes are the combinations of labels in 'a', 'b'."),
        joint("a", "b").remark("b"));
    assertEquals(
        Optional.of(
            "The classes are the most frequent combination of labels in 'a', and all others; the"
                + " class column 'class' is not among them, takes no part, and comes from the row"
                + " that a synthetic row was made from."),
        new LabelColumns(List.of("a"), LabelRule.DOMINANT).remark("class"));
  }

  @Test
  void badLabelsAreRefusedInOneSentence() {
    Refusals.assertRefused(
        "There is no label column 'clas' (-labels); the columns are 'x', 'a', 'b', 'class' (did you"
            + " mean 'class'?).",
        () -> joint("a", "clas").derived(rows()));
    Refusals.assertRefused(
        "Label column 'x' (-labels) is numeric; expected a column of labels, so turn it into one or"
            + " take it off the list.",
        () -> joint("a", "x").derived(rows()));
    Table walks = Sequences.walks(1, 0, 5, 5);
    String series = walks.schema().column(walks.schema().series()[0]).name();
    Refusals.assertRefused(
        "Label column '"
            + series
            + "' (-labels) is a sequence; expected a column of labels, so turn it into one or take"
            + " it off the list.",
        () -> joint(series).derived(walks));
    Refusals.assertRefused(
        "Label column 'b' (-labels) has no value in any row; take it off the list.",
        () -> joint("a", "b").derived(table(new double[] {1, 0, GONE, 0})));
    Refusals.assertRefused(
        "No row has a value in all of its label columns (a, b); at least two classes with rows are"
            + " needed.",
        () ->
            joint("a", "b")
                .derived(table(new double[] {1, 0, GONE, 0}, new double[] {1, GONE, 1, 0})));
    Refusals.assertRefused(
        "Column 'a' is a label column (-labels) and to be left out (-ignore); take it off one of the"
            + " two lists.",
        () -> joint("a").requireAmong(List.of("a"), List.of("a"), name -> ""));
    Refusals.assertRefused(
        "Besides the label columns ('a', 'b', 'class') there is no column to make rows from; add one,"
            + " or take one off the list (-labels).",
        () -> joint("a", "b", "class").derived(rows().withColumns(1, 2, 3)));
  }

  @Test
  void imagesHaveOneClass() {
    Schema schema =
        new Schema(rows().schema().columns(), 3, List.of(1, 2), new DataShape.Image(1, 1, 1));
    Refusals.assertRefused(
        "Label columns (-labels) are for tables and sequences, but the rows are images; leave -labels"
            + " out and choose one class column.",
        () -> joint("a", "b").derived(rows().withSchema(schema)));
  }
}
