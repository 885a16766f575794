package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.oversample.InvalidInputException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which columns of a host's table take part, found from its columns alone.
 *
 * @param used indices of the columns that take part in the table's order, the class among them
 * @param classColumn index of the class column
 * @param warnings what the user should know
 */
public record ColumnRoles(List<Integer> used, int classColumn, List<String> warnings) {

  private static final int NAMES_SHOWN = 10;

  /** Copies the lists. */
  public ColumnRoles {
    used = List.copyOf(used);
    warnings = List.copyOf(warnings);
  }

  /**
   * Finds the columns that take part.
   *
   * @param columns all columns of the table
   * @param className name of the class column
   * @param included names of the columns the user wants to take part; the class need not be among
   *     them
   * @param refuseUnsupported whether a column wanted that cannot take part is refused; otherwise it
   *     is left out with a warning
   * @throws InvalidInputException if there is no such class column, it is no text, or nothing else
   *     takes part
   */
  public static ColumnRoles of(
      List<HostColumn> columns,
      String className,
      Collection<String> included,
      boolean refuseUnsupported) {
    int classColumn = classColumn(columns, className);
    List<Integer> used = new ArrayList<>();
    List<HostColumn> unsupported = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      HostColumn column = columns.get(c);
      if (c == classColumn) {
        used.add(c);
      } else if (included.contains(column.name())) {
        if (column.kind().isUsable()) {
          used.add(c);
        } else {
          unsupported.add(column);
        }
      }
    }
    List<String> warnings = new ArrayList<>();
    if (!unsupported.isEmpty()) {
      String sentence = unsupported(unsupported, refuseUnsupported);
      if (refuseUnsupported) {
        throw new InvalidInputException(sentence);
      }
      warnings.add(sentence);
    }
    if (used.size() < 2) {
      throw new InvalidInputException(
          "Besides the class column '%s' no column takes part; include at least one in the column filter."
              .formatted(className));
    }
    return new ColumnRoles(used, classColumn, warnings);
  }

  /**
   * Returns the name of the column most likely to be the class: the last one of labels.
   *
   * @param columns all columns of the table
   * @throws InvalidInputException if there is none
   */
  public static String guessClass(List<HostColumn> columns) {
    return columns.stream()
        .filter(column -> column.kind().isNominal())
        .reduce((first, second) -> second)
        .map(HostColumn::name)
        .orElseThrow(
            () ->
                new InvalidInputException(
                    "The table has no column of text that could be the class; turn the class into"
                        + " text first (node Number to String)."));
  }

  private static int classColumn(List<HostColumn> columns, String name) {
    for (int c = 0; c < columns.size(); c++) {
      HostColumn column = columns.get(c);
      if (column.name().equals(name)) {
        requireClass(column);
        return c;
      }
    }
    throw new InvalidInputException(
        "The table has no class column '%s'; choose one of its columns of text in the dialog."
            .formatted(name));
  }

  private static void requireClass(HostColumn column) {
    if (!column.kind().isNominal()) {
      throw new InvalidInputException(
          ("The class column '%s' is of type '%s'; balancing needs a class that is text, so choose"
                  + " another column or turn it into text (node Number to String).")
              .formatted(column.name(), column.type()));
    }
    if (column.labels().size() == 1) {
      throw new InvalidInputException(
          ("The class column '%s' has only the value '%s'; balancing needs at least two classes, so"
                  + " check which column is the class.")
              .formatted(column.name(), column.labels().get(0)));
    }
  }

  private static String unsupported(List<HostColumn> columns, boolean refuse) {
    String names =
        columns.stream()
            .limit(NAMES_SHOWN)
            .map(column -> "'%s' (%s)".formatted(column.name(), column.type()))
            .collect(Collectors.joining(", "));
    if (columns.size() > NAMES_SHOWN) {
      names += ", … (%d in all)".formatted(columns.size());
    }
    String subject = columns.size() == 1 ? "Column %s is" : "Columns %s are";
    return subject.formatted(names)
        + (refuse
            ? " of a type from which no rows can be made up; exclude what cannot be used in the"
                + " column filter, or let the node leave it out."
            : " of a type from which no rows can be made up, and missing in synthetic rows.");
  }
}
