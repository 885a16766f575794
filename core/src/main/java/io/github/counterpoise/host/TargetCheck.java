package io.github.counterpoise.host;

import io.github.counterpoise.balance.TargetText;
import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Suggestion;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds a class that a target names and no row can have, before a row was read. */
public final class TargetCheck {

  private static final int LABELS_SHOWN = 20;

  private TargetCheck() {}

  /**
   * Checks that every class named is one of those that the host knows to occur.
   *
   * @param target text of the target
   * @param columns the table's columns
   * @param classColumn name of the class column
   * @throws InvalidInputException if the labels of the class column are known, and the target names
   *     one that is not among them
   */
  public static void requireKnownClasses(
      String target, List<HostColumn> columns, String classColumn) {
    List<String> labels =
        columns.stream()
            .filter(column -> column.name().equals(classColumn))
            .findFirst()
            .map(HostColumn::labels)
            .orElse(List.of());
    if (labels.isEmpty()) {
      return; // only the rows tell
    }
    List<String> unknown = new ArrayList<>();
    TargetText.totals(target).ifPresent(named -> unknown.addAll(named.keySet()));
    unknown.removeAll(labels);
    if (!unknown.isEmpty()) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The target names class %s, which column '%s' does not have; the classes are %s%s.",
              quoted(unknown),
              classColumn,
              quoted(labels),
              Suggestion.aside(unknown.get(0), labels)));
    }
  }

  private static String quoted(List<String> labels) {
    String shown =
        labels.stream()
            .limit(LABELS_SHOWN)
            .map(label -> "'" + label + "'")
            .collect(Collectors.joining(", "));
    return labels.size() > LABELS_SHOWN
        ? String.format(Locale.ROOT, "%s, … (%d in all)", shown, labels.size())
        : shown;
  }
}
