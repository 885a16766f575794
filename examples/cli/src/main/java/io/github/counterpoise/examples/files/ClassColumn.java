package io.github.counterpoise.examples.files;

import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.profile.TextSentences;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Suggestion;
import io.github.counterpoise.table.Column;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds the class column from what the user said: a column's name, {@code first}, {@code last} or a
 * number counted from 1. Where nothing was said it is the column named "class", else the last one
 * that does not say where rows came from.
 *
 * @param index its index
 * @param why why it was taken, in a sentence without a full stop
 */
record ClassColumn(int index, String why) {

  /** What is chosen where no column is the class. */
  static final String NONE = "\0";

  private static final Set<String> USUAL =
      Set.of("class", "target", "label", "labels", "outcome", "klasse");

  /**
   * Returns the class column.
   *
   * @param choice what the user said, or null
   * @param names the names of all columns
   * @throws InvalidInputException if there is no such column
   */
  static ClassColumn find(String choice, List<String> names) {
    if (NONE.equals(choice)) {
      return new ClassColumn(-1, "Class: none");
    }
    if (choice == null || choice.isBlank()) {
      return byDefault(names);
    }
    int chosen = chosen(choice, names);
    return new ClassColumn(
        chosen, String.format(Locale.ROOT, "Class: %s (chosen)", names.get(chosen)));
  }

  /** Returns the same column behind others. */
  ClassColumn shifted(int others) {
    return new ClassColumn(index + others, why);
  }

  /** Returns whether no column is the class. */
  boolean isNone() {
    return index < 0;
  }

  private static int chosen(String choice, List<String> names) {
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

  private static ClassColumn byDefault(List<String> names) {
    int[] found =
        IntStream.range(0, names.size())
            .filter(i -> names.get(i).equalsIgnoreCase("class"))
            .toArray();
    int index = found.length == 1 ? found[0] : lastOwn(names);
    String reason = found.length == 1 ? "by its name" : lastWord(index, names);
    String others =
        IntStream.range(0, names.size())
            .filter(i -> i != index && USUAL.contains(names.get(i).toLowerCase(Locale.ROOT)))
            .mapToObj(i -> TextSentences.option("-c", names.get(i)))
            .collect(Collectors.joining(" or "));
    return new ClassColumn(
        index,
        String.format(
            Locale.ROOT,
            "Class: %s (%s; %s)",
            names.get(index),
            reason,
            others.isEmpty() ? "choose another with -c" : "if another is meant, " + others));
  }

  private static String lastWord(int index, List<String> names) {
    return index == names.size() - 1
        ? "last column"
        : "last column before those that say where rows came from";
  }

  /** Returns the last column before those that provenance adds, where all of them are there. */
  private static int lastOwn(List<String> names) {
    List<String> added = ProvenanceColumns.columns().stream().map(Column::name).toList();
    int last = names.size() - 1;
    while (names.containsAll(added) && last > 0 && added.contains(names.get(last))) {
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
          String.format(
              Locale.ROOT,
              "Class column %d does not exist (-c); the data has columns 1 to %d.",
              number,
              names.size()));
    }
    throw new InvalidInputException(
        String.format(
            Locale.ROOT,
            "Class column '%s' does not exist (-c); the columns are %s%s.",
            choice,
            Names.quoted(names),
            Suggestion.aside(choice, names)));
  }
}
