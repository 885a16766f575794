package io.github.counterpoise.balance;

import io.github.counterpoise.oversample.Oversampler;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.Locale;

/** What every table must have before anything is learnt from it. */
final class TableChecks {

  /** With fewer rows a column may have a label of its own in each by chance. */
  private static final int FEWEST_IDENTIFIERS = 50;

  private TableChecks() {}

  static void requireUsable(Table table) {
    if (table.rows() == 0) {
      throw new InvalidInputException("The data has no rows; there is nothing to balance.");
    }
    if (table.schema().width() < 2) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The data has only the class column '%s'; at least one other column is needed.",
              table.schema().classColumn().name()));
    }
    requireTwoClasses(table);
    for (int column : table.schema().features()) {
      requireAnyValue(table, column);
      requireNoIdentifier(table, column);
    }
  }

  /** Checks that a method takes what the rows of a table are. */
  static void requireTaken(Table table, Oversampler<?> method) {
    Kind kind = table.schema().kind();
    if (!method.takes().contains(kind)) {
      throw Methods.notTaken(method.name(), kind, "");
    }
  }

  private static void requireTwoClasses(Table table) {
    String name = table.schema().classColumn().name();
    int[] counts = table.classCounts();
    long present = Arrays.stream(counts).filter(n -> n > 0).count();
    if (present == 0) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Class column '%s' is missing in every row; at least two classes with rows are needed.",
              name));
    }
    if (present == 1) {
      int only = 0;
      while (counts[only] == 0) {
        only++;
      }
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "All rows with a class are of class '%s' in column '%s'; at least two classes with rows"
                  + " are needed, so check which column is the class.",
              table.schema().classLabels().get(only),
              name));
    }
  }

  private static void requireAnyValue(Table table, int column) {
    if (table.schema().column(column) instanceof Column.Series series) {
      requireAnyStep(table.series(column).steps(), series);
      return;
    }
    if (hasValue(table, column)) {
      return;
    }
    throw new InvalidInputException(
        String.format(
            Locale.ROOT,
            "Column '%s' has no value in any row; remove it or list it as ignored (-ignore).",
            table.schema().column(column).name()));
  }

  private static boolean hasValue(Table table, int column) {
    for (int row = 0; row < table.rows(); row++) {
      if (!table.isMissing(row, column)) {
        return true;
      }
    }
    return false;
  }

  private static void requireAnyStep(Table steps, Column.Series series) {
    if (steps.rows() == 0) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Series '%s' has no step in any row; remove it or list it as ignored (-ignore).",
              series.name()));
    }
    for (int column = 0; column < series.steps().size(); column++) {
      if (!hasValue(steps, column)) {
        throw new InvalidInputException(
            String.format(
                Locale.ROOT,
                "Column '%s' of series '%s' has no value in any step; remove it from the data.",
                series.steps().get(column).name(),
                series.name()));
      }
    }
  }

  private static void requireNoIdentifier(Table table, int column) {
    if (!(table.schema().column(column) instanceof Column.Nominal nominal)
        || table.rows() < FEWEST_IDENTIFIERS
        || nominal.labels().size() < FEWEST_IDENTIFIERS) {
      return;
    }
    boolean[] seen = new boolean[nominal.labels().size()];
    int values = 0;
    for (int row = 0; row < table.rows(); row++) {
      if (!table.isMissing(row, column)) {
        int label = (int) table.value(row, column);
        if (seen[label]) {
          return;
        }
        seen[label] = true;
        values++;
      }
    }
    if (values >= FEWEST_IDENTIFIERS) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Column '%s' has another label in every row, as identifiers have; remove it or list it as"
                  + " ignored (-ignore).",
              nominal.name()));
    }
  }
}
