package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.oversample.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks for rows that were made up before the data came here: relatives of training rows would then
 * stand among the test rows and flatter everybody.
 */
final class LeakCheck {

  /** A class with more copies than this share of its rows was probably oversampled. */
  private static final double SUSPICIOUS = 0.2;

  private static final String FLAG = ProvenanceColumns.columns().get(0).name();
  private static final Set<String> PROVENANCE =
      ProvenanceColumns.columns().stream().map(Column::name).collect(Collectors.toSet());

  private LeakCheck() {}

  /**
   * Returns the table without provenance columns, which tell the class away, and warns where they
   * say that rows are synthetic.
   */
  static Table withoutProvenance(DataSet data, Monitor monitor) {
    Table table = data.table();
    Schema schema = table.schema();
    int[] kept =
        IntStream.range(0, schema.width())
            .filter(c -> c == schema.classIndex() || !isProvenance(schema, c))
            .toArray();
    if (kept.length == schema.width()) {
      return table;
    }
    long synthetic = syntheticRows(table);
    if (synthetic > 0) {
      monitor.warn(
          ("Column '%s' of '%s' says that %d of its %d rows are synthetic. They were made before the"
                  + " folds were drawn, so test folds hold relatives of training rows and all results"
                  + " are too good: compare on the original rows only.")
              .formatted(FLAG, data.name(), synthetic, table.rows()));
    }
    return select(table, kept);
  }

  /** Provenance columns go together: without the flag, a name alone proves nothing. */
  private static boolean isProvenance(Schema schema, int column) {
    return PROVENANCE.contains(schema.column(column).name())
        && schema.columns().stream().anyMatch(LeakCheck::isFlag);
  }

  private static boolean isFlag(Column column) {
    return column instanceof Column.Nominal nominal
        && column.name().equals(FLAG)
        && nominal.labels().contains("yes");
  }

  private static long syntheticRows(Table table) {
    List<Column> columns = table.schema().columns();
    int flag =
        IntStream.range(0, columns.size())
            .filter(c -> isFlag(columns.get(c)))
            .findFirst()
            .orElseThrow();
    int yes = ((Column.Nominal) columns.get(flag)).labels().indexOf("yes");
    return IntStream.range(0, table.rows()).filter(row -> table.value(row, flag) == yes).count();
  }

  private static Table select(Table table, int[] columns) {
    List<Column> kept = new ArrayList<>();
    int classIndex = 0;
    for (int column : columns) {
      if (column == table.schema().classIndex()) {
        classIndex = kept.size();
      }
      kept.add(table.schema().column(column));
    }
    Table.Builder copy = new Table.Builder(new Schema(kept, classIndex), table.rows());
    for (int row = 0; row < table.rows(); row++) {
      for (int i = 0; i < columns.length; i++) {
        copy.set(row, i, table.value(row, columns[i]));
      }
      copy.weight(row, table.weight(row));
    }
    return copy.build();
  }

  /**
   * Warns of a class many of whose rows are exact copies of others while those of the other classes
   * are not: the trace of copying before the split.
   */
  static void warnOfCopies(String name, Table table, Monitor monitor) {
    int[] counts = table.classCounts();
    int[] copies = new int[counts.length];
    Map<List<Double>, Boolean> seen = new HashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      List<Double> cells = new ArrayList<>();
      for (int column = 0; column < table.schema().width(); column++) {
        cells.add(table.value(row, column));
      }
      if (seen.put(cells, true) != null) {
        copies[table.classOf(row)]++;
      }
    }
    int all = IntStream.of(copies).sum();
    for (int c = 0; c < counts.length; c++) {
      double others = (double) (all - copies[c]) / Math.max(1, table.rows() - counts[c]);
      double share = counts[c] == 0 ? 0 : (double) copies[c] / counts[c];
      if (share > SUSPICIOUS && share > 2 * others) {
        monitor.warn(
            ("%d of the %d rows of class '%s' of '%s' are exact copies of others, as oversampling"
                    + " before the comparison leaves them; copies of training rows then stand among"
                    + " test rows and all results are too good.")
                .formatted(copies[c], counts[c], table.schema().classLabels().get(c), name));
      }
    }
  }
}
