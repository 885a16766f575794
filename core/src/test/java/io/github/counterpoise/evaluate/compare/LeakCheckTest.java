package io.github.counterpoise.evaluate.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  @Test
  void copiesInEveryClassAreNoTraceOfOversampling() {
    double[][] x = new double[60][1];
    int[] y = new int[60];
    for (int i = 0; i < 60; i++) {
      x[i][0] = i % 5;
      y[i] = i < 40 ? 0 : 1;
    }
    RecordingMonitor monitor = new RecordingMonitor();
    LeakCheck.warnOfCopies("coarse", Tables.numeric(x, y), monitor);
    assertEquals(List.of(), monitor.warnings());
  }
}
