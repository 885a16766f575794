package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.balance.ProvenanceChoice;
import io.github.counterpoise.balance.ProvenanceMarks;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Looks for rows that were made up before the data came here, as provenance columns tell: relatives
 * of training rows would then stand among the test rows and flatter everybody.
 */
final class LeakCheck {

  private LeakCheck() {}

  /**
   * Returns the table without provenance columns, which tell the class away, and warns where they
   * say that rows are synthetic. Columns of the user's that have such a name stay, and that is
   * said.
   */
  static Table withoutProvenance(DataSet data, Monitor monitor) {
    Table table = data.table();
    Schema schema = table.schema();
    int[] named =
        IntStream.of(schema.features())
            .filter(c -> ProvenanceMarks.isReserved(schema.column(c).name()))
            .toArray();
    if (named.length == 0 || data.provenance() == ProvenanceChoice.NO) {
      return table;
    }
    if (data.provenance() == ProvenanceChoice.GUESS && ProvenanceMarks.find(table).isEmpty()) {
      monitor.info(
          String.format(
              Locale.ROOT,
              "%s of '%s' %s taken as data: the other columns and cells that mark synthetic rows are"
                  + " missing. The option for provenance columns tells otherwise.",
              quoted(schema, named),
              data.name(),
              named.length == 1 ? "is" : "are"));
      return table;
    }
    warnOfSyntheticRows(data, monitor);
    Set<Integer> left = IntStream.of(named).boxed().collect(Collectors.toSet());
    return table.withColumns(
        IntStream.range(0, schema.width()).filter(c -> !left.contains(c)).toArray());
  }

  private static String quoted(Schema schema, int[] columns) {
    return (columns.length == 1 ? "Column " : "Columns ")
        + IntStream.of(columns)
            .mapToObj(c -> "'" + schema.column(c).name() + "'")
            .collect(Collectors.joining(", "));
  }

  private static void warnOfSyntheticRows(DataSet data, Monitor monitor) {
    Table table = data.table();
    for (int c : table.schema().features()) {
      if (table.schema().column(c) instanceof Column.Nominal flag
          && flag.name().equals(ProvenanceMarks.flag())) {
        int yes = flag.labels().indexOf("yes");
        long synthetic =
            IntStream.range(0, table.rows()).filter(row -> table.value(row, c) == yes).count();
        if (synthetic > 0) {
          monitor.warn(
              String.format(
                  Locale.ROOT,
                  "Column '%s' of '%s' says that %d of its %d rows are synthetic. They were made before"
                      + " the folds were drawn, so test folds hold relatives of training rows and"
                      + " all results are too good: compare on the original rows only.",
                  flag.name(),
                  data.name(),
                  synthetic,
                  table.rows()));
        }
      }
    }
  }
}
