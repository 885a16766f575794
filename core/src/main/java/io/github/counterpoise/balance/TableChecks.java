package io.github.counterpoise.balance;

import io.github.counterpoise.oversample.InvalidInputException;
import io.github.counterpoise.table.Table;
import java.util.Arrays;

/** What every table must have before anything is learnt from it. */
final class TableChecks {

  private TableChecks() {}

  static void requireUsable(Table table) {
    if (table.rows() == 0) {
      throw new InvalidInputException("The data has no rows; there is nothing to balance.");
    }
    if (table.schema().width() < 2) {
      throw new InvalidInputException(
          "The data has only the class column '%s'; at least one other column is needed."
              .formatted(table.schema().classColumn().name()));
    }
    requireTwoClasses(table);
    for (int column : table.schema().features()) {
      requireAnyValue(table, column);
    }
  }

  private static void requireTwoClasses(Table table) {
    String name = table.schema().classColumn().name();
    int[] counts = table.classCounts();
    long present = Arrays.stream(counts).filter(n -> n > 0).count();
    if (present == 0) {
      throw new InvalidInputException(
          "Class column '%s' is missing in every row; at least two classes with rows are needed."
              .formatted(name));
    }
    if (present == 1) {
      int only = 0;
      while (counts[only] == 0) {
        only++;
      }
      throw new InvalidInputException(
          ("All rows with a class are of class '%s' in column '%s'; at least two classes with rows"
                  + " are needed, so check which column is the class.")
              .formatted(table.schema().classLabels().get(only), name));
    }
  }

  private static void requireAnyValue(Table table, int column) {
    for (int row = 0; row < table.rows(); row++) {
      if (!table.isMissing(row, column)) {
        return;
      }
    }
    throw new InvalidInputException(
        "Column '%s' has no value in any row; remove it or list it as ignored (-ignore)."
            .formatted(table.schema().column(column).name()));
  }
}
