package io.github.counterpoise.evaluate.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.ProvenanceChoice;
import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.RecordingMonitor;
import io.github.counterpoise.testing.Tables;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeakCheckTest {

  /** Two columns, provenance columns with some rows marked, and the class last. */
  private static Table marked(int synthetic) {
    List<Column> columns =
        new ArrayList<>(List.of(new Column.Numeric("x"), new Column.Numeric("y")));
    columns.addAll(ProvenanceColumns.columns());
    columns.add(Tables.classColumn(2));
    Table.Builder table = new Table.Builder(new Schema(columns, 7), 40);
    for (int row = 0; row < 40; row++) {
      table.set(row, 0, row).set(row, 1, -row).set(row, 2, row < synthetic ? 1 : 0);
      table.set(row, 7, row % 2);
    }
    return table.build();
  }

  @Test
  void syntheticRowsAreReportedAndProvenanceIsNoFeature() {
    RecordingMonitor monitor = new RecordingMonitor();
    Table clean = LeakCheck.withoutProvenance(new DataSet("made", marked(12)), monitor);
    assertEquals(3, clean.schema().width());
    assertEquals(2, clean.schema().classIndex());
    assertEquals(1, monitor.warnings().size());
    assertTrue(
        monitor
            .warnings()
            .get(0)
            .startsWith("Column 'synthetic' of 'made' says that 12 of its 40 rows are synthetic."));
  }

  @Test
  void originalRowsWithProvenanceColumnsGiveNoWarning() {
    RecordingMonitor monitor = new RecordingMonitor();
    LeakCheck.withoutProvenance(new DataSet("made", marked(0)), monitor);
    assertEquals(List.of(), monitor.warnings());
  }

  /** A column of the user's own with the name of the flag, beside others. */
  private static Table fabric() {
    Schema schema =
        new Schema(
            List.of(
                new Column.Nominal("synthetic", List.of("no", "yes")),
                new Column.Numeric("weight"),
                Tables.classColumn(2)),
            2);
    Table.Builder table = new Table.Builder(schema, 40);
    for (int row = 0; row < 40; row++) {
      table.set(row, 0, row % 2).set(row, 1, 100 + row).set(row, 2, row % 5 == 0 ? 1 : 0);
    }
    return table.build();
  }

  @Test
  void columnThatIsOnlyNamedLikeTheFlagIsData() {
    RecordingMonitor monitor = new RecordingMonitor();
    assertEquals(fabric(), LeakCheck.withoutProvenance(new DataSet("fabric", fabric()), monitor));
    assertEquals(List.of(), monitor.warnings());
  }

  @Test
  void provenanceCanBeNamedAndDenied() {
    RecordingMonitor monitor = new RecordingMonitor();
    Table named =
        LeakCheck.withoutProvenance(new DataSet("fabric", fabric(), ProvenanceChoice.YES), monitor);
    assertEquals(2, named.schema().width());
    assertTrue(monitor.warnings().get(0).contains("that 20 of its 40 rows are synthetic"));
    Table all = marked(12);
    assertEquals(
        all, LeakCheck.withoutProvenance(new DataSet("made", all, ProvenanceChoice.NO), monitor));
  }

  @Test
  void columnsWithCellsThatNoHostWritesAreData() {
    Table.Builder other = new Table.Builder(marked(0).schema(), 3);
    for (int row = 0; row < 3; row++) {
      other.set(row, 0, row).set(row, 2, 0).set(row, 7, 0);
    }
    other.set(1, 4, 17); // a row that is not synthetic has no parent
    Table table = other.build();
    RecordingMonitor monitor = new RecordingMonitor();
    assertEquals(table, LeakCheck.withoutProvenance(new DataSet("own", table), monitor));
  }
}
