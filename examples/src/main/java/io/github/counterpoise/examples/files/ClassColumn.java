package io.github.counterpoise.examples.files;

import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.oversample.InvalidInputException;
import io.github.counterpoise.table.Column;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Finds the class column from what the user said: a column's name, {@code first}, {@code last} or a
 * number counted from 1. Where nothing was said it is the column named "class", else the last one
 * that does not say where rows came from.
 */
final class ClassColumn {

  private ClassColumn() {}

  /**
   * Returns the index of the class column.
   *
   * @param choice what the user said, or null
   * @param names the names of all columns
   * @throws InvalidInputException if there is no such column
   */
  static int find(String choice, List<String> names) {
    if (choice == null || choice.isBlank()) {
      return byDefault(names);
    }
    int named = names.indexOf(choice);
    if (named >= 0) {
      return named;
    }
    return switch (choice.trim().toLowerCase(Locale.ROOT)) {
      case "first" -> 0;
      case "last" -> names.size() - 1;
      default -> byNumber(choice.trim(), names);
    };
  }

  private static int byDefault(List<String> names) {
    int[] found =
        IntStream.range(0, names.size())
            .filter(i -> names.get(i).equalsIgnoreCase("class"))
            .toArray();
    if (found.length == 1) {
      return found[0];
    }
    List<String> added = ProvenanceColumns.columns().stream().map(Column::name).toList();
    int last = names.size() - 1;
    while (last > 0 && added.contains(names.get(last))) {
      last--;
    }
    return last;
  }

  private static int byNumber(String choice, List<String> names) {
    if (choice.matches("\\d{1,9}")) {
      int number = Integer.parseInt(choice);
      if (number >= 1 && number <= names.size()) {
        return number - 1;
      }
      throw new InvalidInputException(
          "Class column %d does not exist (-c); the data has columns 1 to %d."
              .formatted(number, names.size()));
    }
    throw new InvalidInputException(
        "Class column '%s' does not exist (-c); the columns are %s."
            .formatted(choice, Names.quoted(names)));
  }
}
