package io.github.counterpoise.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class LongRowsTest {

  private static final Schema COLUMNS =
      new Schema(
          List.of(
              new Column.Integral("time"),
              new Column.Numeric("x"),
              new Column.Nominal("state", List.of("on", "off")),
              new Column.Nominal("class", List.of("ok", "fault"))),
          3);

  /** Rows of two sequences, "a" of 3 steps and "b" of 2, which are not side by side. */
  private static Table rows() {
    return rows(
        new double[][] {
          {1, 0.5, 0, 0}, {7, 4, 1, 1}, {2, 0.25, 1, 0}, {9, 5, Double.NaN, 1}, {4, 0, 0, 0}
        });
  }

  private static Table rows(double[][] cells) {
    Table.Builder table = new Table.Builder(COLUMNS, cells.length);
    for (int row = 0; row < cells.length; row++) {
      for (int column = 0; column < 4; column++) {
        table.set(row, column, cells[row][column]);
      }
    }
    return table.build();
  }

  private static final List<String> IDS = List.of("a", "b", "a", "b", "a");

  private static LongRows read() {
    return LongRows.of(rows(), "id", IDS, OptionalInt.of(0));
  }

  @Test
  void rowsOfAnIdentifierAreOneSequence() {
    Table table = read().table();
    assertEquals(Kind.SEQUENCE, table.schema().kind());
    assertEquals(2, table.rows());
    assertEquals(
        List.of("steps", "class"), table.schema().columns().stream().map(Column::name).toList());
    Series steps = table.series(0);
    assertEquals(3, steps.length(0));
    assertEquals(0.25, steps.run(0).value(1, 0));
    assertEquals(2, steps.length(1));
    assertTrue(steps.run(1).isMissing(1, 1));
    assertEquals(1, table.classOf(1));
  }

  @Test
  void withoutTimeStampsAllColumnsAreFeaturesInOrderOfRows() {
    Table table = LongRows.of(rows(), "id", IDS, OptionalInt.empty()).table();
    assertEquals(3, table.series(0).steps().schema().width());
    assertEquals(4, table.series(0).run(0).value(2, 0));
  }

  @Test
  void syntheticSequencesBecomeRowsWithTheStampsOfTheirBase() {
    LongRows read = read();
    Table copy = read.table().select(new int[] {1});
    Provenance from = new Provenance("SMOTE", new int[] {1}, new int[] {0}, new double[] {0.25});
    LongRows.Unfolded made = read.unfolded(new Synthetic(copy, from));
    assertEquals(List.of("synthetic-1", "synthetic-1"), made.ids());
    Table rows = made.part().rows();
    assertEquals(rows().select(new int[] {1, 3}), rows);
    assertEquals(1, made.part().provenance().base(1)); // the first row of "b"
    assertEquals(0, made.part().provenance().partner(0));
    assertEquals(
        "synthetic-2", read.unfolded(new Synthetic(copy, from)).ids().get(0), "names go on");
  }

  @Test
  void withoutABaseThereAreNoStamps() {
    LongRows read = read();
    Synthetic part =
        new Synthetic(read.table().select(new int[] {0}), Provenance.withoutParents("X", 1));
    assertTrue(read.unfolded(part).part().rows().isMissing(0, 0));
  }

  @Test
  void badRowsAreNamed() {
    assertEquals(
        "Sequence 'a', row 3: the time stamp 1 stands twice in column 'time'; time stamps must"
            + " ascend within a sequence, so sort the rows by sequence and time, and remove what"
            + " stands twice.",
        refusal(0, 2, 1));
    assertTrue(
        refusal(0, 4, 0).startsWith("Sequence 'a', row 5: the time stamp 0 comes after 2 in"));
    assertTrue(refusal(0, 1, Double.NaN).startsWith("Sequence 'b', row 2: there is no time stamp"));
    assertEquals(
        "Sequence 'b' has two classes, 'fault' and 'ok' (row 4); a class is that of a whole"
            + " sequence, so correct it or choose another class column.",
        refusal(3, 3, 0));
    assertTrue(refusal(3, 4, Double.NaN).contains("two classes, 'ok' and none (row 5)"));
    List<String> gap = Arrays.asList("a", null, "a", "b", "a");
    assertTrue(
        assertThrows(
                InvalidInputException.class,
                () -> LongRows.of(rows(), "id", gap, OptionalInt.empty()))
            .getMessage()
            .startsWith("Row 2 has no identifier in column 'id'"));
    assertTrue(
        assertThrows(
                InvalidInputException.class,
                () -> LongRows.of(rows(), "id", IDS, OptionalInt.of(2)))
            .getMessage()
            .startsWith("Column 'state' is to order the steps, but holds text"));
  }

  private static String refusal(int column, int row, double value) {
    double[][] cells = new double[5][4];
    Table rows = rows();
    for (int r = 0; r < 5; r++) {
      for (int c = 0; c < 4; c++) {
        cells[r][c] = rows.value(r, c);
      }
    }
    cells[row][column] = value;
    return assertThrows(
            InvalidInputException.class,
            () -> LongRows.of(rows(cells), "id", IDS, OptionalInt.of(0)))
        .getMessage();
  }
}
