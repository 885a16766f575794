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
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sequences in tables of KNIME: as lists, and in long format. */
class SequencesTest {

  private static final Map<String, Object> LISTS = Map.of("lists", "sequences");
  private static final Map<String, Object> LONG = Map.of("sequenceId", "id", "order", "time");

  /** Eight rows of class "a" and three of "b", with lists of 1 to 4 elements. */
  private static MemoryTable lists() {
    MemoryTable table =
        new MemoryTable(
            MemoryTable.column("x", CellKind.NUMBER_LIST),
            MemoryTable.column("n", CellKind.INTEGER_LIST),
            MemoryTable.column("class", CellKind.TEXT, "a", "b"));
    for (int i = 0; i < 11; i++) {
      double[] x = new double[1 + i % 4];
      double[] n = new double[x.length];
      for (int j = 0; j < x.length; j++) {
        x[j] = i + 0.25 * j;
        n[j] = 10 * i + j;
      }
      table.row(x, n, i < 8 ? "a" : "b");
    }
    return table;
  }

  /** The same in long format, identifiers being numbers. */
  private static MemoryTable steps() {
    MemoryTable table =
        new MemoryTable(
            MemoryTable.column("id", CellKind.INTEGER),
            MemoryTable.column("time", CellKind.INTEGER),
            MemoryTable.column("x", CellKind.NUMBER),
            MemoryTable.column("class", CellKind.TEXT, "a", "b"));
    for (int i = 0; i < 11; i++) {
      for (int j = 0; j <= i % 4; j++) {
        table.row((double) i, 5.0 * j, i + 0.25 * j, i < 8 ? "a" : "b");
      }
    }
    return table;
  }

  private static <C extends OversamplerConfig> HostResult run(
      Method<C> method, MemoryTable table, Map<String, Object> more) {
    Map<String, Object> all = new HashMap<>(more);
    all.put(NodeOptions.CLASS_COLUMN, "class");
    return BalanceRun.run(NodeSetups.of(method, all), table.names(), table, Monitor.silent());
  }

  @Test
  void copiesOfListsAreListsOfTheirLength() {
    for (Object[] made :
        MemoryTable.made(run(Methods.RANDOM_OVERSAMPLING, lists(), LISTS)).values()) {
      double[] x = (double[]) made[0];
      double[] n = (double[]) made[1];
      int base = (int) x[0];
      assertEquals("b", made[2]);
      assertEquals(1 + base % 4, x.length);
      assertEquals(x.length, n.length);
      assertEquals(10 * base, n[0]);
    }
  }

  @Test
  void smoteKeepsTheListsOfARowEquallyLongAndWholeNumbersWhole() {
    Map<String, Object[]> made = MemoryTable.made(run(Methods.SMOTE, lists(), LISTS));
    assertEquals(5, made.size());
    for (Object[] row : made.values()) {
      double[] n = (double[]) row[1];
      assertEquals(((double[]) row[0]).length, n.length);
      for (double value : n) {
        assertEquals(Math.rint(value), value);
      }
    }
  }

  @Test
  void listsOfOneRowMustBeEquallyLong() {
    MemoryTable table = lists().row(new double[2], new double[3], "b");
    String sentence =
        assertThrows(InvalidInputException.class, () -> run(Methods.SMOTE, table, LISTS))
            .getMessage();
    assertEquals(
        "Column 'n' is a list of 3 elements in row 'Row11'; expected 2, as the lists before it in"
            + " this row have, since together they are one sequence.",
        sentence);
  }

  /** The same with a list of states and one of yes or no beside the numbers. */
  private static MemoryTable labelled() {
    MemoryTable table =
        new MemoryTable(
            MemoryTable.column("x", CellKind.NUMBER_LIST),
            MemoryTable.column("state", CellKind.TEXT_LIST),
            MemoryTable.column("wet", CellKind.BOOLEAN_LIST),
            MemoryTable.column("class", CellKind.TEXT, "a", "b"));
    for (int i = 0; i < 12; i++) {
      double[] x = new double[1 + i % 4];
      String[] state = new String[x.length];
      double[] wet = new double[x.length];
      for (int j = 0; j < x.length; j++) {
        x[j] = i + 0.25 * j;
        state[j] = j == 2 ? null : List.of("rest", "walk", "run").get((i + j) % 3);
        wet[j] = j % 2;
      }
      table.row(x, i == 11 ? null : state, wet, i < 8 ? "a" : "b");
    }
    return table;
  }

  @Test
  void listsOfTextAndOfBooleansAreFeaturesOfASequence() {
    MemoryTable table = labelled();
    Map<String, Object[]> copies = MemoryTable.made(run(Methods.RANDOM_OVERSAMPLING, table, LISTS));
    assertEquals(4, copies.size());
    for (Object[] row : copies.values()) {
      int base = (int) ((double[]) row[0])[0];
      String[] expected = new String[1 + base % 4];
      for (int j = 0; j < expected.length; j++) {
        expected[j] = j == 2 ? null : List.of("rest", "walk", "run").get((base + j) % 3);
      }
      assertArrayEquals(base == 11 ? null : expected, (String[]) row[1]);
      double[] wet = (double[]) row[2];
      assertEquals(expected.length, wet.length);
      assertEquals(0, wet[0]);
    }
    for (Object[] row : MemoryTable.made(run(Methods.SMOTE, table, LISTS)).values()) {
      String[] state = (String[]) row[1];
      assertTrue(
          state == null
              || Arrays.stream(state)
                  .allMatch(s -> s == null || List.of("rest", "walk", "run").contains(s)));
      for (double wet : (double[]) row[2]) {
        assertTrue(wet == 0 || wet == 1);
      }
    }
  }

  @Test
  void listsOfLabelsThatAreNoSequencesAreLeftOut() {
    MemoryTable table =
        new MemoryTable(
            MemoryTable.column("x", CellKind.NUMBER),
            MemoryTable.column("state", CellKind.TEXT_LIST),
            MemoryTable.column("class", CellKind.TEXT, "a", "b"));
    for (int i = 0; i < 6; i++) {
      table.row((double) i, new String[] {"u"}, i < 4 ? "a" : "b");
    }
    HostResult result = run(Methods.SMOTE, table, Map.of());
    assertEquals(2, result.madeRows());
    assertTrue(
        result.warnings().get(0).startsWith("Column 'state' (TEXT_LIST) is of a type"),
        result.warnings().toString());
  }

  @Test
  void rowsOfStepsComeOutAsRowsOfStepsWithNewNumbersAndTheStampsOfTheirBase() {
    HostResult result = run(Methods.RANDOM_OVERSAMPLING, steps(), LONG);
    Map<Double, List<Object[]>> byId = new HashMap<>();
    MemoryTable.made(result)
        .values()
        .forEach(row -> byId.computeIfAbsent((Double) row[0], id -> new ArrayList<>()).add(row));
    assertEquals(5, byId.size());
    byId.forEach(
        (id, rows) -> {
          assertTrue(id > 10 && id <= 15, "numbers go on");
          int base = ((Double) rows.get(0)[2]).intValue();
          assertEquals(1 + base % 4, rows.size());
          for (int j = 0; j < rows.size(); j++) {
            assertArrayEquals(new Object[] {id, 5.0 * j, base + 0.25 * j, "b"}, rows.get(j));
          }
        });
    assertEquals(steps().size(), (int) result.figures().get("counterpoise_rows_before"));
    assertEquals(result.madeRows(), result.figures().get("counterpoise_rows_added"));
  }

  @Test
  void aColumnThatTellsNothingApartIsRefused() {
    for (String id : List.of("x", "class", "gone")) {
      String sentence =
          assertThrows(
                  InvalidInputException.class,
                  () -> run(Methods.SMOTE, steps(), Map.of("sequenceId", id)))
              .getMessage();
      assertTrue(sentence.contains("'" + id + "'"), sentence);
    }
  }

  @Test
  void aColumnThatOrdersNothingIsRefused() {
    for (String order : List.of("id", "class", "gone")) {
      String sentence =
          assertThrows(
                  InvalidInputException.class,
                  () -> run(Methods.SMOTE, steps(), Map.of("sequenceId", "id", "order", order)))
              .getMessage();
      assertTrue(sentence.contains("'" + order + "'"), sentence);
    }
  }

  @Test
  void aMethodThatTakesNoSequencesIsNotAskedForThem() {
    assertTrue(NodeOptions.of(Methods.SMOTE).stream().anyMatch(o -> o.key().equals("sequenceId")));
    assertTrue(
        NodeOptions.of(Methods.ADASYN).stream().noneMatch(o -> o.key().equals("sequenceId")));
  }
}
