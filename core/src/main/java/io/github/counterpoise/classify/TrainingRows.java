package io.github.counterpoise.classify;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.Locale;

/**
 * What a classifier can be trained on: rows with a class and a weight, and something to tell by.
 */
final class TrainingRows {

  private TrainingRows() {}

  /**
   * Returns the rows with a class.
   *
   * @param table all rows
   * @param monitor hears how many are left out, and of a single class
   * @throws InvalidInputException if there is nothing to learn from
   */
  static Table of(Table table, Monitor monitor) {
    String column = table.schema().classColumn().name();
    if (table.schema().width() < 2) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The data have only the class column '%s'; a classifier needs at least one other.",
              column));
    }
    if (table.schema().classLabels().size() < 2) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "Class column '%s' has %s; a classifier needs at least two labels to tell apart.",
              column,
              table.schema().classLabels().isEmpty()
                  ? "no label"
                  : "the one label '" + table.schema().classLabels().get(0) + "'"));
    }
    int[] labelled = table.labelledRows();
    if (Arrays.stream(labelled).noneMatch(row -> table.weight(row) > 0)) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "No row has a class in column '%s' and a weight above 0, so there is nothing to learn"
                  + " from; check which column is the class.",
              column));
    }
    int[] present = Arrays.stream(labelled).map(table::classOf).distinct().toArray();
    if (present.length == 1) {
      monitor.warn(
          String.format(
              Locale.ROOT,
              "All rows are of class '%s'; the classifier can only learn to say so.",
              table.schema().classLabels().get(present[0])));
    }
    if (labelled.length == table.rows()) {
      return table;
    }
    monitor.warn(
        String.format(
            Locale.ROOT,
            "%d of the %d rows have no class in column '%s' and are left out.",
            table.rows() - labelled.length,
            table.rows(),
            column));
    return table.select(labelled);
  }
}
