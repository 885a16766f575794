package io.github.counterpoise.encode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Tables;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TableCodecTest {

  private static final double NONE = Double.NaN;

  private static final Schema SCHEMA =
      new Schema(
          List.of(
              new Column.Numeric("x"),
              new Column.Integral("n"),
              new Column.Nominal("colour", List.of("red", "never", "green", "blue")),
              new Column.Numeric("same"),
              new Column.Nominal("one", List.of("a", "b")),
              Tables.classColumn(2)),
          5);

  private static Table table() {
    double[][] x = {
      {1, 10, 0, 7, 1},
      {2, 20, 2, 7, 1},
      {3, NONE, 3, 7, 1},
      {NONE, 40, NONE, NONE, NONE},
      {4, 50, 0, 7, 1}
    };
    return Tables.fill(SCHEMA, x, new int[] {0, 0, 0, 1, 1});
  }

  private static int[] all(Table table) {
    return IntStream.range(0, table.rows()).toArray();
  }

  private static Table decode(TableCodec codec, Table table, int[] rows, ClassDomain domain) {
    Encoded encoded = codec.encode(table, rows);
    Table.Builder decoded = new Table.Builder(table.schema(), rows.length);
    for (int i = 0; i < rows.length; i++) {
      codec.decode(encoded.values()[i], domain, decoded, i);
    }
    return decoded.build();
  }

  @Test
  void numbersAreStandardisedLabelsAreIndicatorsConstantsAreLeftOut() {
    TableCodec codec = TableCodec.fit(table(), all(table()));
    assertEquals(2 + 3, codec.width());
    Encoded encoded = codec.encode(table(), all(table()));
    double mean = 2.5;
    double deviation = Math.sqrt(1.25);
    assertArrayEquals(
        new float[] {(float) ((1 - mean) / deviation), (float) (-20 / Math.sqrt(250)), 1, 0, 0},
        encoded.values()[0],
        1e-6f);
    assertArrayEquals(new float[] {0, 1, 0}, tail(encoded.values()[1]));
    assertArrayEquals(new float[] {0, 0, 1}, tail(encoded.values()[2]));
  }

  private static float[] tail(float[] code) {
    return new float[] {code[2], code[3], code[4]};
  }

  @Test
  void missingCellsStandAtTheMeanAndAreMasked() {
    Encoded encoded = TableCodec.fit(table(), all(table())).encode(table(), all(table()));
    assertArrayEquals(new float[] {1, 1, 1, 1, 1}, encoded.present()[0]);
    assertArrayEquals(new float[] {1, 0, 1, 1, 1}, encoded.present()[2]);
    assertArrayEquals(new float[] {0, 1, 0, 0, 0}, encoded.present()[3]);
    assertEquals(0, encoded.values()[3][0]);
    assertArrayEquals(new float[3], tail(encoded.values()[3]));
    Table complete = table().select(new int[] {0, 1, 4});
    assertNull(TableCodec.fit(complete, all(complete)).encode(complete, all(complete)).present());
  }

  @Test
  void decodingBringsRowsBack() {
    Table complete = table().select(new int[] {0, 1, 4});
    TableCodec codec = TableCodec.fit(complete, all(complete));
    Table back = decode(codec, complete, all(complete), ClassDomain.of(complete, all(complete)));
    for (int row = 0; row < complete.rows(); row++) {
      for (int column : SCHEMA.features()) {
        assertEquals(complete.value(row, column), back.value(row, column), 1e-6);
      }
    }
  }

  @Test
  void decodedCellsStayWithinTheClass() {
    Table table = table();
    TableCodec codec = TableCodec.fit(table, all(table));
    ClassDomain domain = ClassDomain.of(table, new int[] {0, 1});
    Table.Builder decoded = new Table.Builder(SCHEMA, 2);
    codec.decode(new float[] {100, -0.03f, 0.1f, 0.2f, 9}, domain, decoded, 0);
    codec.decode(new float[] {100, -0.03f, 0.1f, 0.2f, 9}, domain.withoutRanges(), decoded, 1);
    Table rows = decoded.build();
    assertEquals(2, rows.value(0, 0));
    assertEquals(20, rows.value(0, 1));
    assertEquals(2, rows.value(0, 2), "blue is larger, but the class does not have it");
    assertEquals(7, rows.value(0, 3));
    assertEquals(1, rows.value(0, 4));
    assertTrue(rows.value(1, 0) > 100);
    assertEquals(Math.rint(30 - 0.03 * Math.sqrt(250)), rows.value(1, 1), "not whole");
  }

  @Test
  void aLabelThatTrainingDidNotShowCountsAsMissing() {
    TableCodec codec = TableCodec.fit(table(), new int[] {0, 1, 2});
    Table.Builder other = new Table.Builder(SCHEMA, 1);
    other.set(0, 2, 1);
    Encoded encoded = codec.encode(other.build(), new int[] {0});
    assertEquals(0, encoded.present()[0][2]);
  }

  @Test
  void oneColumnIsKeptWhereAllAreConstant() {
    for (int column : new int[] {3, 4}) {
      Schema schema = new Schema(List.of(SCHEMA.column(column), Tables.classColumn(2)), 1);
      double value = table().value(0, column);
      Table table = Tables.fill(schema, new double[][] {{value}, {value}}, new int[] {0, 1});
      TableCodec codec = TableCodec.fit(table, all(table));
      assertEquals(1, codec.width());
      Table back = decode(codec, table, all(table), ClassDomain.of(table, all(table)));
      assertEquals(value, back.value(1, 0));
    }
  }

  @Test
  void hugeNumbersStayFinite() {
    double[][] x = {{-1.7e308}, {1.7e308}, {1e300}};
    Table table = Tables.numeric(x, new int[] {0, 1, 1});
    TableCodec codec = TableCodec.fit(table, all(table));
    for (float[] code : codec.encode(table, all(table)).values()) {
      assertTrue(Float.isFinite(code[0]));
    }
    Table back = decode(codec, table, all(table), ClassDomain.of(table, all(table)));
    assertEquals(1.7e308, back.value(1, 0), 1e302);
  }
}
