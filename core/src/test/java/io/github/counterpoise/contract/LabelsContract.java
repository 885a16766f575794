package io.github.counterpoise.contract;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.LabelColumns;
import io.github.counterpoise.balance.LabelRule;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Sequences;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows with several labels: the counts are those of their combinations, the labels the base's. */
interface LabelsContract extends Group {

  LabelColumns WIND_AND_RAIN = new LabelColumns(List.of("wind", "rain"), LabelRule.JOINT);

  /** 40 rows 0,0; 20 rows 1,0; 12 rows 1,1; one without rain. The class says nothing. */
  private static Table table() {
    List<Column> columns =
        List.of(
            new Column.Nominal("wind", List.of("0", "1")),
            new Column.Numeric("x"),
            new Column.Numeric("y"),
            new Column.Nominal("rain", List.of("0", "1")),
            new Column.Nominal("class", List.of("p", "q")));
    Table.Builder table = new Table.Builder(new Schema(columns, 4), 73);
    Random random = new Random(3);
    for (int row = 0; row < 73; row++) {
      int wind = row < 40 ? 0 : 1;
      int rain = row < 60 ? 0 : 1;
      table.set(row, 0, wind).set(row, 3, row == 72 ? Double.NaN : rain).set(row, 4, row % 2);
      table.set(row, 1, 4 * wind + random.nextGaussian());
      table.set(row, 2, 4 * rain + random.nextGaussian());
    }
    return table.build();
  }

  @Test
  default void labelsMakeTheClassAndComeFromTheBase() {
    Table rows = table();
    Table labelled = WIND_AND_RAIN.derived(rows);
    Balanced balanced = balance(labelled, "auto");
    assertEquals(List.of("0,0", "1,0", "1,1"), labelled.schema().classLabels());
    assertArrayEquals(new int[] {40, 40, 40}, balanced.balanced().classCounts());
    assertLabelsAreTheBases(rows, balanced, 0, 3, 4);
  }

  @Test
  default void theMostFrequentCombinationAgainstTheOthers() {
    Table rows = table();
    LabelColumns dominant = new LabelColumns(WIND_AND_RAIN.names(), LabelRule.DOMINANT);
    Table labelled = dominant.derived(rows);
    Balanced balanced = balance(labelled, "other=50");
    assertEquals(List.of("0,0", "other"), labelled.schema().classLabels());
    assertArrayEquals(new int[] {40, 50}, balanced.balanced().classCounts());
    assertLabelsAreTheBases(rows, balanced, 0, 3, 4);
  }

  @Test
  default void sequencesHaveLabelsToo() {
    assumeTrue(subject().method().takes().contains(Kind.SEQUENCE), "does not take sequences");
    Table rows = withRain(Sequences.walks(4, 0.05, 30, 14));
    int wind = rows.schema().classIndex();
    LabelColumns labels =
        new LabelColumns(List.of(rows.schema().classColumn().name(), "rain"), LabelRule.JOINT);
    Table labelled = labels.derived(rows);
    Balanced balanced = balance(labelled, "auto");
    assertArrayEquals(new int[] {20, 20, 20, 20}, balanced.balanced().classCounts());
    assertLabelsAreTheBases(rows, balanced, wind, rows.schema().width() - 1);
  }

  /** Adds a label to a table of sequences: every third row of a class has it. */
  private static Table withRain(Table walks) {
    List<Column> columns = new ArrayList<>(walks.schema().columns());
    columns.add(new Column.Nominal("rain", List.of("no", "yes")));
    Table.Builder table =
        new Table.Builder(new Schema(columns, walks.schema().classIndex()), walks.rows());
    for (int column = 0; column < walks.schema().width(); column++) {
      if (walks.schema().column(column) instanceof Column.Series) {
        table.series(column, walks.series(column));
        continue;
      }
      for (int row = 0; row < walks.rows(); row++) {
        table.set(row, column, walks.value(row, column));
      }
    }
    int[] seen = new int[walks.schema().classLabels().size()];
    for (int row = 0; row < walks.rows(); row++) {
      table.set(row, walks.schema().width(), seen[walks.classOf(row)]++ % 3 == 0 ? 1 : 0);
    }
    return table.build();
  }

  private static void assertLabelsAreTheBases(Table rows, Balanced balanced, int... labels) {
    for (Synthetic part : balanced.parts()) {
      for (int row = 0; row < part.rows().rows(); row++) {
        int base = part.provenance().base(row);
        assertTrue(base != Provenance.NONE, "has a base");
        for (int label : labels) {
          assertEquals(rows.value(base, label), part.rows().value(row, label));
        }
        assertEquals(
            balanced.original().classOf(base), part.rows().classOf(row), "class of the base");
      }
    }
  }
}
