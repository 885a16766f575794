package io.github.counterpoise.quality.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.quality.Tables;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.table.TimeUnit;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RelationsTest {

  private static final double DAY = 86_400_000;
  private static final double NONE = Double.NaN;

  /** Gives the cells of a row from three random numbers, 0 up to 1. */
  private interface Cells {
    double[] of(double u, double v, double w);
  }

  private static Table rows(int count, long seed, Cells cells, Column... columns) {
    Random random = new Random(seed);
    Schema schema = Tables.schema(columns);
    Table.Builder table = new Table.Builder(schema, count);
    for (int row = 0; row < count; row++) {
      double[] values = cells.of(random.nextDouble(), random.nextDouble(), random.nextDouble());
      for (int column = 0; column < values.length; column++) {
        table.set(row, column, values[column]);
      }
      table.set(row, columns.length, 1);
    }
    return table.build();
  }

  private static List<BrokenRelation> broken(Cells real, Cells synthetic, Column... columns) {
    Table rows = rows(300, 1, real, columns);
    Table made = rows(200, 2, synthetic, columns);
    ClassPart part = ClassPart.of(Tables.balanced(rows, made, List.of()), 9).get(0);
    return Relations.of(rows).broken(part, IntStream.range(0, 200).toArray());
  }

  private static void assertBroken(String sentence, double share, List<BrokenRelation> broken) {
    assertEquals(1, broken.size(), broken::toString);
    assertEquals(sentence, broken.get(0).relation());
    assertEquals(share, broken.get(0).share(), 0.1);
  }

  @Test
  void dateAndTimeOfOneRowMayNotContradict() {
    Column[] columns = {new Column.Date("date", TimeUnit.DAY), new Column.Date("time")};
    Cells same =
        (u, v, w) -> {
          double day = Math.floor(1000 * u) * DAY;
          return new double[] {day, day + Math.floor(v * DAY)};
        };
    Cells half =
        (u, v, w) -> {
          double[] cells = same.of(u, v, w);
          return new double[] {cells[0] + (w < 0.5 ? DAY : 0), cells[1]};
        };
    assertBroken("'date' and 'time' are of the same day", 0.5, broken(same, half, columns));
    assertEquals(List.of(), broken(same, same, columns));
  }

  @Test
  void equalColumnsAndThoseOnALineStaySo() {
    Column[] columns = {new Column.Numeric("net", 2), new Column.Numeric("gross", 2)};
    Cells taxed = (u, v, w) -> new double[] {r(100 * u), r(119 * r(100 * u) / 100)};
    Cells equal = (u, v, w) -> new double[] {u, u};
    Cells free = (u, v, w) -> new double[] {r(100 * u), r(100 * v)};
    assertBroken(
        "'gross' follows from 'net' along a straight line", 1, broken(taxed, free, columns));
    assertBroken("'net' and 'gross' are equal", 1, broken(equal, free, columns));
    assertEquals(List.of(), broken(taxed, taxed, columns));
    assertEquals(List.of(), broken(free, free, columns));
  }

  private static double r(double value) {
    return Math.rint(100 * value) / 100;
  }

  @Test
  void whatIsInOrderStaysInOrder() {
    Column[] columns = {new Column.Numeric("from"), new Column.Numeric("to")};
    Cells ordered = (u, v, w) -> new double[] {Math.min(u, v), Math.max(u, v) + 0.1};
    Cells free = (u, v, w) -> new double[] {u, v};
    assertBroken("'from' is never greater than 'to'", 0.5, broken(ordered, free, columns));
    Cells apart = (u, v, w) -> new double[] {u, 5 + v}; // in order, but that says nothing
    assertEquals(List.of(), broken(apart, free, columns));
  }

  @Test
  void labelsThatTellOthersGoOnTellingThem() {
    Column[] columns = {
      new Column.Nominal("town", List.of("a", "b", "c", "d")),
      new Column.Nominal("country", List.of("x", "y"))
    };
    Cells told = (u, v, w) -> new double[] {(int) (4 * u), (int) (4 * u) % 2};
    Cells free = (u, v, w) -> new double[] {(int) (4 * u), (int) (2 * v)};
    assertBroken(
        "each value of 'town' comes with one value of 'country'", 0.5, broken(told, free, columns));
    assertEquals(List.of(), broken(free, told, columns));
  }

  @Test
  void aValuePerRowTellsNothing() {
    Column[] columns = {
      new Column.Numeric("id"), new Column.Nominal("l", List.of("x", "y", "z", "w"))
    };
    Cells free = (u, v, w) -> new double[] {u, (int) (4 * v)};
    assertEquals(List.of(), broken(free, free, columns));
  }

  @Test
  void cellsThatAreMissingTogetherStayTogether() {
    Column[] columns = {new Column.Numeric("a"), new Column.Numeric("b")};
    Cells together = (u, v, w) -> w < 0.3 ? new double[] {NONE, NONE} : new double[] {u, v};
    Cells alone = (u, v, w) -> w < 0.3 ? new double[] {NONE, v} : new double[] {u, v};
    assertBroken("'a' and 'b' are missing together", 0.3, broken(together, alone, columns));
  }

  @Test
  void ofManyColumnsSomeAreLookedAt() {
    Column[] columns =
        IntStream.range(0, 300).mapToObj(c -> new Column.Numeric("c" + c)).toArray(Column[]::new);
    Cells equal =
        (u, v, w) -> IntStream.range(0, 300).mapToDouble(c -> c < 2 ? u : c * v + w).toArray();
    Cells free =
        (u, v, w) -> IntStream.range(0, 300).mapToDouble(c -> c < 1 ? u : c * v + w).toArray();
    assertTrue(
        broken(equal, free, columns).stream()
            .anyMatch(b -> b.relation().contains("'c0' and 'c1'")));
  }
}
