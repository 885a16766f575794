package io.github.counterpoise.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Sequences;
import io.github.counterpoise.testing.Tables;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sequences as plain columns. */
class FlattenedTest {

  private static final double GONE = Double.NaN;

  @Test
  void lengthEndsMeanAndDeviation() {
    double[][] runs = {{1, 5, 3}, {7}, {}, null, {GONE, 2, GONE}};
    Table flat = Flattened.of(Sequences.plain(runs, 0, 1, 0, 1, 0));
    assertEquals(
        List.of("s length", "s x first", "s x last", "s x mean", "s x sd", "class"),
        flat.schema().columns().stream().map(Column::name).toList());
    assertEquals(5, flat.schema().classIndex());
    double sd = Math.sqrt(8 / 3.0);
    assertArrayEquals(new double[] {3, 1, 3, 3, sd, 0}, Tables.row(flat, 0), 1e-12);
    assertArrayEquals(new double[] {1, 7, 7, 7, 0, 1}, Tables.row(flat, 1));
    assertArrayEquals(new double[] {0, GONE, GONE, GONE, GONE, 0}, Tables.row(flat, 2));
    assertArrayEquals(new double[] {GONE, GONE, GONE, GONE, GONE, 1}, Tables.row(flat, 3));
    assertArrayEquals(new double[] {3, GONE, GONE, 2, 0, 0}, Tables.row(flat, 4));
  }

  @Test
  void plainColumnsStayAndNamesAreFree() {
    Table walks = Sequences.walks(1, 0.1, 9, 4);
    Table flat = Flattened.of(walks);
    assertEquals(walks.schema().column(0), flat.schema().column(0));
    assertEquals(walks.schema().classColumn(), flat.schema().classColumn());
    assertArrayEquals(walks.classCounts(), flat.classCounts());
    Table plain = Tables.clouds(1, 2, 3, 3);
    assertSame(plain, Flattened.of(plain));
    Column.Series series = new Column.Series("s", List.of(new Column.Numeric("x")));
    Schema schema =
        new Schema(List.of(series, new Column.Numeric("s length"), Tables.classColumn(2)), 2);
    Table taken = new Table.Builder(schema, 1).set(0, 1, 8).set(0, 2, 0).build();
    assertEquals("s length'", Flattened.of(taken).schema().column(0).name());
  }
}
