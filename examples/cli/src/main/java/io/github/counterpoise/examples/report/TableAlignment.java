package io.github.counterpoise.examples.report;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Brings two tables that were read from different files to one schema: the columns of the real one
 * in its order, found by name. Labels that synthetic rows alone have are added to a column (and so
 * count as labels no real row has); a column of whole numbers becomes one of numbers where either
 * file has fractions.
 *
 * @param realFile for messages
 * @param syntheticFile for messages
 * @param monitor hears of labels and numbers that real rows do not have
 */
record TableAlignment(Path realFile, Path syntheticFile, Monitor monitor) {

  /**
   * Aligns tables.
   *
   * @param real the real rows
   * @param synthetic the synthetic rows
   * @throws InvalidInputException if their columns, types or classes do not fit together
   */
  TablePair align(Table real, Table synthetic) {
    requireSameNames(names(real), names(synthetic));
    Schema given = real.schema();
    int[] sources =
        given.columns().stream().mapToInt(c -> names(synthetic).indexOf(c.name())).toArray();
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < sources.length; c++) {
      columns.add(
          c == given.classIndex()
              ? classColumn(given.classColumn(), synthetic.schema().column(sources[c]))
              : column(
                  given.column(c), synthetic.schema().column(sources[c]), synthetic, sources[c]));
    }
    Schema schema = new Schema(columns, given.classIndex(), given.shape());
    return new TablePair(
        cells(real, schema, IntStream.range(0, sources.length).toArray()),
        cells(synthetic, schema, sources));
  }

  private static Table cells(Table table, Schema schema, int[] sources) {
    List<DoubleUnaryOperator> changes = new ArrayList<>();
    for (int c = 0; c < sources.length; c++) {
      changes.add(change(table.schema().column(sources[c]), schema.column(c)));
    }
    return ColumnChoice.rebuilt(table, schema, sources, changes);
  }

  private static DoubleUnaryOperator change(Column from, Column to) {
    if (from instanceof Column.Nominal old && to instanceof Column.Nominal labels) {
      int[] codes = old.labels().stream().mapToInt(labels.labels()::indexOf).toArray();
      return code -> codes[(int) code];
    }
    return DoubleUnaryOperator.identity();
  }

  private void requireSameNames(List<String> real, List<String> synthetic) {
    List<String> lost = real.stream().filter(name -> !synthetic.contains(name)).toList();
    if (!lost.isEmpty()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "File '%s' lacks %s of '%s'; both need the same columns, or leave some out with -ignore.",
              syntheticFile,
              named(lost),
              realFile));
    }
    List<String> more = synthetic.stream().filter(name -> !real.contains(name)).toList();
    if (!more.isEmpty()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "File '%s' has %s, which '%s' lacks; both need the same columns.",
              syntheticFile,
              named(more),
              realFile));
    }
  }

  private static String named(List<String> columns) {
    String shown =
        columns.stream().limit(5).map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    String more =
        columns.size() > 5 ? String.format(Locale.ROOT, " and %d more", columns.size() - 5) : "";
    return (columns.size() == 1 ? "column " : "columns ") + shown + more;
  }

  private Column classColumn(Column.Nominal real, Column synthetic) {
    for (String label : ((Column.Nominal) synthetic).labels()) {
      if (!real.labels().contains(label)) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "File '%s' has class '%s' in column '%s', which '%s' does not know; its classes are %s.",
                syntheticFile,
                label,
                real.name(),
                realFile,
                real.labels().stream()
                    .limit(20)
                    .map(name -> "'" + name + "'")
                    .collect(Collectors.joining(", "))));
      }
    }
    return real;
  }

  private Column column(Column real, Column synthetic, Table table, int index) {
    if (isEmpty(table, index) || real.getClass() == synthetic.getClass()) {
      return real instanceof Column.Nominal a && synthetic instanceof Column.Nominal b
          ? joined(a, b)
          : real;
    }
    boolean numbers = isNumber(real) && isNumber(synthetic);
    if (!numbers) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Column '%s' holds %s in '%s' but %s in '%s'; both files need the same types.",
              real.name(),
              kind(real),
              realFile,
              kind(synthetic),
              syntheticFile));
    }
    if (real instanceof Column.Integral) {
      monitor.warn(
          String.format(
              Locale.ROOT,
              "Column '%s' holds whole numbers in the real rows and fractions in synthetic ones.",
              real.name()));
    }
    return new Column.Numeric(real.name());
  }

  private Column joined(Column.Nominal real, Column.Nominal synthetic) {
    List<String> labels = new ArrayList<>(real.labels());
    List<String> added =
        synthetic.labels().stream().filter(label -> !real.labels().contains(label)).toList();
    if (!added.isEmpty()) {
      labels.addAll(added);
      monitor.warn(
          String.format(
              Locale.ROOT,
              "Column '%s' has %s in the synthetic file that the real one does not know, for instance '%s'.",
              real.name(),
              added.size() == 1 ? "a label" : added.size() + " labels",
              added.get(0)));
    }
    return new Column.Nominal(real.name(), labels);
  }

  private static boolean isEmpty(Table table, int column) {
    return IntStream.range(0, table.rows()).allMatch(row -> table.isMissing(row, column));
  }

  private static boolean isNumber(Column column) {
    return column instanceof Column.Numeric || column instanceof Column.Integral;
  }

  private static String kind(Column column) {
    if (column instanceof Column.Nominal) {
      return "labels";
    }
    return column instanceof Column.Date ? "dates" : "numbers";
  }

  private static List<String> names(Table table) {
    return table.schema().columns().stream().map(Column::name).toList();
  }
}
