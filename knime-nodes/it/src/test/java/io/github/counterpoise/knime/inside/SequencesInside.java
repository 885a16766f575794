package io.github.counterpoise.knime.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Sequences in lists and in long format, and classes of several label columns. */
public final class SequencesInside {

  private static final Map<String, Object> LISTS =
      Map.of("classColumn", "class", "lists", "sequences");
  private static final Map<String, Object> STEPS =
      Map.of("classColumn", "class", "sequenceId", "id", "order", "time");

  /** Copies of lists of numbers, text and booleans are lists of the same cells. */
  @Test
  public void copiesOfListsAreRealOnes() throws Exception {
    try (Flow flow = executed("RandomOversampling", SequenceTable.LISTS, LISTS)) {
      Set<List<String>> real = new HashSet<>(withoutKeys(Cells.of(flow.input())));
      List<List<String>> made = made(flow);
      assertEquals(12, made.size());
      for (List<String> row : withoutKeys(made)) {
        assertTrue(real.contains(row), row::toString);
        assertEquals("few", row.get(4));
      }
    }
  }

  /** Lists that SMOTE makes are equally long in each row, of the type that the column had. */
  @Test
  public void listsOfARowAreEquallyLong() throws Exception {
    try (Flow flow = executed("SMOTE", SequenceTable.LISTS, LISTS)) {
      assertEquals(
          flow.input().getDataTableSpec().getColumnSpec(2).getType(),
          flow.output(1).getDataTableSpec().getColumnSpec(2).getType());
      List<List<String>> made = made(flow);
      assertEquals(12, made.size());
      for (List<String> row : made) {
        for (int column = 2; column <= 4; column++) {
          assertEquals(elements(row.get(1)).length, elements(row.get(column)).length);
        }
        for (String state : elements(row.get(3))) {
          assertTrue(SequenceTable.STATES.contains(state), state);
        }
      }
    }
  }

  /** Sequences made in long format have new numbers, ascending times and the class in every row. */
  @Test
  public void stepsComeOutAsSteps() throws Exception {
    try (Flow flow = executed("SMOTE", SequenceTable.STEPS, STEPS)) {
      Map<Integer, Integer> steps = new TreeMap<>();
      for (List<String> row : made(flow)) {
        int id = Integer.parseInt(row.get(1));
        assertTrue(id >= SequenceTable.SEQUENCES, row::toString);
        assertEquals(5 * steps.merge(id, 1, Integer::sum) - 5, Integer.parseInt(row.get(2)));
        assertEquals("few", row.get(5));
      }
      assertEquals(12, steps.size());
    }
  }

  /** Each combination of labels is a class; a label column that is not there is named. */
  @Test
  public void combinationsOfLabelsAreClasses() throws Exception {
    Map<String, Object> labels = Map.of("labels", "wet,sky");
    try (Flow flow = executed("SMOTE", SequenceTable.LABELS, labels)) {
      Map<String, Integer> counts = new HashMap<>();
      made(flow).forEach(row -> counts.merge(row.get(1) + "," + row.get(3), 1, Integer::sum));
      assertEquals(Map.of("false,storm", 7, "true,storm", 9), counts);
    }
    try (Flow flow = flow("SMOTE", SequenceTable.LABELS, Map.of("labels", "wet,skies"))) {
      assertTrue(flow.node().getNodeContainerState().isIdle());
      assertTrue(flow.message().contains("'skies'"), flow.message());
    }
  }

  private static Flow executed(String method, TestTable table, Map<String, Object> values)
      throws Exception {
    Flow flow = flow(method, table, values);
    flow.applyDialog();
    flow.execute();
    flow.requireExecuted();
    return flow;
  }

  private static Flow flow(String method, TestTable table, Map<String, Object> values)
      throws Exception {
    Flow flow = Flow.of(Flow.factoryName(method), table);
    flow.executeTable();
    return flow.set(Settings.of(values));
  }

  private static List<List<String>> made(Flow flow) {
    List<List<String>> rows = Cells.of(flow.output(1));
    return rows.subList(Math.toIntExact(flow.input().size()), rows.size());
  }

  private static List<List<String>> withoutKeys(List<List<String>> rows) {
    return rows.stream().map(row -> row.subList(1, row.size())).toList();
  }

  private static String[] elements(String list) {
    return list.substring(1, list.length() - 1).split(", ?", -1);
  }
}
