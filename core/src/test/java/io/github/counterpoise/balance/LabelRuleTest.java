package io.github.counterpoise.balance;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.testing.Refusals;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One class out of several labels. */
class LabelRuleTest {

  private static final double GONE = Double.NaN;
  private static final List<Column.Nominal> LABELS =
      List.of(
          new Column.Nominal("wind", List.of("0", "1")),
          new Column.Nominal("rain", List.of("no", "yes", "heavy")));
  private static final double[][] CELLS = {{1, 0, 0, 1, GONE, 0}, {0, 1, 1, 2, 1, GONE}};

  @Test
  void everyCombinationIsAClass() {
    LabelRule.Derived derived = LabelRule.JOINT.derive("class", LABELS, CELLS);
    assertEquals(
        new Column.Nominal("class", List.of("0,yes", "1,no", "1,heavy")), derived.column());
    assertArrayEquals(new double[] {1, 0, 0, 2, GONE, GONE}, derived.cells());
  }

  @Test
  void theDominantCombinationAgainstTheRest() {
    LabelRule.Derived derived = LabelRule.DOMINANT.derive("class", LABELS, CELLS);
    assertEquals(new Column.Nominal("class", List.of("0,yes", "other")), derived.column());
    assertArrayEquals(new double[] {1, 0, 0, 1, GONE, GONE}, derived.cells());
  }

  @Test
  void rowsWithoutAllLabelsAreNoClass() {
    Refusals.assertRefused(
        "No row has a value in all of its label columns (wind, rain); at least two classes with"
            + " rows are needed.",
        () -> LabelRule.JOINT.derive("class", LABELS, new double[][] {{GONE, 1}, {1, GONE}}));
  }
}
