package io.github.counterpoise.knime.adapter;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.Method;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.host.BalanceRun;
import io.github.counterpoise.host.CellKind;
import io.github.counterpoise.host.HostResult;
import io.github.counterpoise.oversample.OversamplerConfig;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Several label columns make the class together. */
class LabelsTest {

  private static final String LABELS = "wind,rain";

  /** 8 rows no,0; 4 rows no,1; 3 rows yes,1; one without wind. */
  private static MemoryTable rows() {
    MemoryTable table =
        new MemoryTable(
            MemoryTable.column("wind", CellKind.BOOLEAN),
            MemoryTable.column("x", CellKind.NUMBER),
            MemoryTable.column("rain", CellKind.TEXT, "0", "1"),
            MemoryTable.column("kind", CellKind.TEXT, "p", "q"),
            MemoryTable.column("runs", CellKind.NUMBER_LIST));
    for (int row = 0; row < 16; row++) {
      table.row(
          row == 15 ? null : row < 12 ? 0.0 : 1.0,
          row + 0.5,
          row < 8 ? "0" : "1",
          row % 2 == 0 ? "p" : "q",
          new double[] {row, row + 0.25});
    }
    return table;
  }

  /** Sequences of one to three steps with these labels. */
  private static MemoryTable steps() {
    MemoryTable table =
        new MemoryTable(
            MemoryTable.column("id", CellKind.INTEGER),
            MemoryTable.column("x", CellKind.NUMBER),
            MemoryTable.column("wind", CellKind.TEXT, "0", "1"),
            MemoryTable.column("rain", CellKind.TEXT, "0", "1"));
    for (int id = 0; id < 16; id++) {
      for (int step = 0; step <= id % 3; step++) {
        table.row(
            (double) id,
            id + 0.25 * step,
            id == 15 ? null : id < 12 ? "0" : "1",
            id < 8 ? "0" : "1");
      }
    }
    return table;
  }

  static List<Method<?>> methods() {
    return Methods.all();
  }

  private static <C extends OversamplerConfig> HostResult run(
      Method<C> method, MemoryTable table, Map<String, Object> values) {
    Map<String, Object> all = new HashMap<>(values);
    method.quick().forEach(all::putIfAbsent);
    return BalanceRun.run(NodeSetups.of(method, all), table.names(), table, Monitor.silent());
  }

  @ParameterizedTest
  @MethodSource("methods")
  void eachCombinationIsAClass(Method<?> method) {
    HostResult result = run(method, rows(), Map.of("labels", LABELS, "classColumn", "kind"));
    Map<String, Integer> counts = new TreeMap<>();
    MemoryTable.made(result)
        .values()
        .forEach(
            row -> {
              counts.merge(row[0] + "," + row[2], 1, Integer::sum);
              assertTrue(row[3].equals("p") || row[3].equals("q"));
            });
    assertEquals(Map.of("0.0,1", 4, "1.0,1", 5), counts);
    assertEquals(Map.of("false,0", 8, "false,1", 4, "true,1", 3), result.counts());
    assertEquals("wind,rain", result.figures().get("counterpoise_class_column"));
  }

  @Test
  void aCopyHasEveryLabelOfItsBaseAndTheClassColumn() {
    Map<String, Object> values = new HashMap<>();
    values.put("labels", LABELS);
    values.put("labelRule", "dominant");
    values.put("target", "other=20");
    values.put("classColumn", "kind");
    HostResult result = run(Methods.RANDOM_OVERSAMPLING, rows(), values);
    assertEquals(13, result.madeRows());
    for (Object[] row : MemoryTable.made(result).values()) {
      int base = (int) Math.floor((double) row[1]);
      assertEquals(base < 12 ? 0.0 : 1.0, row[0]);
      assertEquals("1", row[2]);
      assertEquals(base % 2 == 0 ? "p" : "q", row[3]);
      assertArrayEquals(new double[] {base, base + 0.25}, (double[]) row[4]);
    }
  }

  @Test
  void labelsNeedNoClassColumnAndNoPlaceInTheFilter() {
    HostResult result =
        BalanceRun.run(
            NodeSetups.of(Methods.SMOTE, Map.of("labels", LABELS)),
            List.of("x"),
            rows(),
            Monitor.silent());
    assertEquals(9, result.madeRows());
    for (Object[] row : MemoryTable.made(result).values()) {
      assertTrue(row[0] != null && row[2] != null && row[3] == null);
    }
  }

  @Test
  void sequencesInListsAndInLongFormatHaveLabels() {
    HostResult lists = run(Methods.SMOTE, rows(), Map.of("labels", LABELS, "lists", "sequences"));
    assertEquals(9, lists.madeRows());
    HostResult steps = run(Methods.SMOTE, steps(), Map.of("labels", LABELS, "sequenceId", "id"));
    Map<Double, List<String>> byId = new TreeMap<>();
    MemoryTable.made(steps)
        .values()
        .forEach(
            row ->
                byId.computeIfAbsent((Double) row[0], id -> new ArrayList<>())
                    .add(row[2] + "," + row[3]));
    Map<String, Integer> counts = new TreeMap<>();
    byId.values()
        .forEach(
            labels -> {
              assertEquals(1, labels.stream().distinct().count(), "of the whole sequence");
              counts.merge(labels.get(0), 1, Integer::sum);
            });
    assertEquals(Map.of("0,1", 4, "1,1", 5), counts);
  }

  @Test
  void whatTheClassesAreIsSaid() {
    HostResult result = run(Methods.SMOTE, rows(), Map.of("labels", LABELS, "classColumn", "kind"));
    assertTrue(
        result
            .warnings()
            .contains(
                "The class column 'wind,rain' is missing in 1 row, passed on without taking part."),
        result.warnings().toString());
  }

  @Test
  void badLabelsAreRefusedBeforeARowIsRead() {
    String refused = "; expected a column of labels, so turn it into one or take it off the list.";
    assertRefused(
        "There is no label column 'win' ('Label columns'); the columns are 'wind', 'x', 'rain',"
            + " 'kind', 'runs' (did you mean 'wind'?).",
        "win,rain");
    assertRefused("Label column 'x' ('Label columns') is of type 'NUMBER'" + refused, "rain,x");
    assertRefused(
        "Label column 'runs' ('Label columns') is of type 'NUMBER_LIST'" + refused, "runs");
  }

  @Test
  void aLabelThatIsMissingEverywhereIsRefused() {
    MemoryTable table =
        new MemoryTable(
            MemoryTable.column("x", CellKind.NUMBER),
            MemoryTable.column("rain", CellKind.TEXT, "0", "1"),
            MemoryTable.column("wind", CellKind.BOOLEAN));
    table.row(1.0, "0", null).row(2.0, "1", null);
    assertEquals(
        "Label column 'wind' ('Label columns') has no value in any row; take it off the list.",
        assertThrows(
                InvalidInputException.class,
                () -> run(Methods.SMOTE, table, Map.of("labels", LABELS)))
            .getMessage());
  }

  private static void assertRefused(String sentence, String labels) {
    MemoryTable table = rows();
    assertEquals(
        sentence,
        assertThrows(
                InvalidInputException.class,
                () -> run(Methods.SMOTE, table, Map.of("labels", labels, "lists", "sequences")))
            .getMessage());
    assertEquals(0, table.reads());
  }
}
