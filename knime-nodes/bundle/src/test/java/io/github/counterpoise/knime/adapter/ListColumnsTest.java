package io.github.counterpoise.knime.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.host.BalanceRun;
import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.HostResult;
import io.github.counterpoise.host.HostSetup;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists of numbers as columns. */
class ListColumnsTest {

  @Test
  void madeListsHaveTheLengthOfRealOnesAndKeepTheirKind() {
    MemoryTable table = table();
    for (int i = 0; i < 12; i++) {
      double base = i % 3 == 0 ? 100 : 0;
      table.row(
          new double[] {base + i, base - i},
          new double[] {i, 2 * i, 3 * i},
          i % 3 == 0 ? "b" : "a");
    }
    HostResult result = run(table);
    assertEquals(
        List.of("series 1", "series 2", "counts 1", "counts 2", "counts 3", "class"),
        result.balanced().original().schema().columns().stream().map(Column::name).toList());
    for (Object[] made : MemoryTable.made(result).values()) {
      double[] series = (double[]) made[0];
      assertEquals(2, series.length);
      assertTrue(series[0] >= 100 && series[0] <= 109, "between real ones: " + series[0]);
      assertEquals(200, series[0] + series[1], 1e-9);
      double[] counts = (double[]) made[1];
      assertEquals(3, counts.length);
      for (double count : counts) {
        assertEquals(Math.rint(count), count);
      }
    }
  }

  @Test
  void listsOfAnotherLengthAreNamedByTheirRow() {
    MemoryTable table =
        table().row(new double[2], new double[3], "a").row(new double[2], new double[4], "b");
    assertRefused(table, "'counts'", "a list of 4 elements in row 'Row1'", "expected 3");
  }

  @Test
  void columnWithoutAnyElementIsNamed() {
    MemoryTable none = table().row(null, new double[3], "a").row(null, new double[3], "b");
    assertRefused(none, "'series'", "no list with elements");
    MemoryTable empty =
        table().row(new double[0], new double[3], "a").row(new double[0], new double[3], "b");
    assertRefused(empty, "'series'", "no list with elements");
  }

  @Test
  void infiniteElementIsNamed() {
    MemoryTable table = table().row(new double[] {1, Double.NEGATIVE_INFINITY}, new double[3], "a");
    assertRefused(table, "'series'", "-Infinity", "'Row0'");
  }

  @Test
  void missingListsStayMissingWhereBothParentsMissThem() {
    MemoryTable table = table();
    for (int i = 0; i < 12; i++) {
      boolean few = i % 3 == 0;
      table.row(few ? null : new double[] {i, i}, new double[] {i, i, i}, few ? "b" : "a");
    }
    for (Object[] made : MemoryTable.made(run(table)).values()) {
      assertNull(made[0]);
    }
  }

  private static MemoryTable table() {
    return new MemoryTable(
        MemoryTable.column("series", CellKind.NUMBER_LIST),
        MemoryTable.column("counts", CellKind.INTEGER_LIST),
        MemoryTable.column("class", CellKind.TEXT, "a", "b"));
  }

  private static HostResult run(MemoryTable table) {
    HostSetup<?> setup = NodeSetups.of(Methods.SMOTE, Map.of(NodeOptions.CLASS_COLUMN, "class"));
    return BalanceRun.run(setup, table.names(), table, Monitor.silent());
  }

  private static void assertRefused(MemoryTable table, String... words) {
    String sentence = assertThrows(InvalidInputException.class, () -> run(table)).getMessage();
    for (String word : words) {
      assertTrue(sentence.contains(word), sentence);
    }
  }
}
