package io.github.counterpoise.host;

import io.github.counterpoise.run.InvalidInputException;
import io.github.counterpoise.run.Sentence;
import io.github.counterpoise.run.Term;
import io.github.counterpoise.run.Words;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Which columns of a host's table take part, found from its columns alone.
 *
 * @param columns all columns of the table
 * @param used indices of the columns that take part in the table's order, the class among them
 * @param classColumn index of the class column, {@link #NO_CLASS} where it is not read
 * @param warnings what the user should know
 * @param lists whether a list is a sequence; otherwise its elements are columns
 */
public record ColumnRoles(
    List<HostColumn> columns,
    List<Integer> used,
    int classColumn,
    List<String> warnings,
    boolean lists) {

  /** The index of the class column where rows are read without their class. */
  static final int NO_CLASS = -1;

  private static final int NAMES_SHOWN = 10;

  /** Copies the lists. */
  public ColumnRoles {
    columns = List.copyOf(columns);
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
    boolean imagesAlone = imagesAlone(columns, classColumn, included);
    List<Integer> used = new ArrayList<>();
    List<HostColumn> unsupported = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      HostColumn column = columns.get(c);
      if (c == classColumn) {
        used.add(c);
      } else if (included.contains(column.name())) {
        if (column.kind().isUsable() && (column.kind() != CellKind.IMAGE || imagesAlone)) {
          used.add(c);
        } else {
          unsupported.add(column);
        }
      }
    }
    List<String> warnings = new ArrayList<>();
    if (!unsupported.isEmpty()) {
      if (refuseUnsupported) {
        throw new InvalidInputException(refusal(unsupported));
      }
      warnings.add(unsupported(unsupported) + ", and missing in synthetic rows.");
    }
    if (used.size() < 2) {
      throw new InvalidInputException(
          Sentence.of(
              "Besides the class column '%s' no column is included; %s.",
              className, Term.of(Words::include)));
    }
    return new ColumnRoles(columns, used, classColumn, warnings, false);
  }

  /**
   * Finds the columns that take part where images are files.
   *
   * @param columns all columns of the table
   * @param className name of the class column
   * @param included names of the columns the user wants to take part; besides the class, that of
   *     the file names
   * @throws InvalidInputException if there is no such class column, or not exactly one other
   */
  public static ColumnRoles ofImageFiles(
      List<HostColumn> columns, String className, Collection<String> included) {
    int classColumn = classColumn(columns, className);
    HostColumn names =
        fileNames(
            columns.stream()
                .filter(c -> included.contains(c.name()) && !c.name().equals(className))
                .toList());
    int files = columns.indexOf(names);
    List<HostColumn> all = new ArrayList<>(columns);
    all.set(files, names.asImageFiles());
    return new ColumnRoles(
        all,
        List.of(Math.min(files, classColumn), Math.max(files, classColumn)),
        classColumn,
        List.of(),
        false);
  }

  /**
   * Finds the columns of rows to be classified: all but the class, which is not looked at.
   *
   * @param columns all columns of the table
   * @param className name of the class column, empty where there is none
   * @param imageFiles whether a column names image files
   * @throws InvalidInputException if image files are named by more or less than one column
   */
  static ColumnRoles unlabelled(List<HostColumn> columns, String className, boolean imageFiles) {
    List<HostColumn> all = new ArrayList<>(columns);
    List<Integer> used = new ArrayList<>();
    for (int c = 0; c < all.size(); c++) {
      if (!all.get(c).name().equals(className)) {
        used.add(c);
      }
    }
    if (imageFiles) {
      HostColumn files = fileNames(used.stream().map(columns::get).toList());
      all.set(columns.indexOf(files), files.asImageFiles());
    }
    return new ColumnRoles(all, used, NO_CLASS, List.of(), false);
  }

  /** Returns the only column, if it is one of file names. */
  private static HostColumn fileNames(List<HostColumn> taken) {
    if (taken.size() == 1
        && (taken.get(0).kind() == CellKind.TEXT || taken.get(0).kind() == CellKind.FREE_TEXT)) {
      return taken.get(0);
    }
    throw new InvalidInputException(
        Sentence.of(
            "With an image folder one column besides the class takes part, of text with the names"
                + " of the image files, but %s; %s.",
            taken.isEmpty() ? "none does" : named(taken) + (taken.size() == 1 ? " does" : " do"),
            Term.of(Words::fileNames)));
  }

  /**
   * Returns the same roles.
   *
   * @param sequences whether a list is a sequence
   */
  ColumnRoles withLists(boolean sequences) {
    return new ColumnRoles(columns, used, classColumn, warnings, sequences);
  }

  /**
   * Returns a sentence on the columns of text that take part and whose values the host does not
   * list, as it does where they are many: identifiers and free text among them will be refused.
   */
  public List<String> doubts() {
    List<HostColumn> unlisted =
        used.stream()
            .filter(index -> index != classColumn)
            .map(columns::get)
            .filter(column -> column.kind() == CellKind.TEXT && column.labels().isEmpty())
            .toList();
    return unlisted.isEmpty()
        ? List.of()
        : List.of(
            String.format(
                Locale.ROOT,
                "%s %s more values than the domain lists; where these are identifiers or free text,"
                    + " exclude the column in the column filter, since the node refuses text that"
                    + " has a new value in every row.",
                unlisted.size() == 1 ? "Column" : "Columns",
                named(unlisted) + (unlisted.size() == 1 ? " has" : " have")));
  }

  /** Returns whether a row has a class. */
  boolean hasClass(HostRow row) {
    if (classColumn == NO_CLASS) {
      return true; // which one, nobody asks
    }
    return columns.get(classColumn).kind() == CellKind.TEXT
        ? row.text(classColumn) != null
        : !Double.isNaN(row.number(classColumn));
  }

  /** Returns the class of a row that has one, as text. */
  String label(HostRow row) {
    if (classColumn == NO_CLASS) {
      return "";
    }
    HostColumn column = columns.get(classColumn);
    return column.kind() == CellKind.TEXT
        ? row.text(classColumn)
        : column.labels().get((int) row.number(classColumn));
  }

  /** Images take part where one column of them is all there is besides the class. */
  private static boolean imagesAlone(
      List<HostColumn> columns, int classColumn, Collection<String> included) {
    List<CellKind> kinds = new ArrayList<>();
    for (int c = 0; c < columns.size(); c++) {
      if (c != classColumn
          && included.contains(columns.get(c).name())
          && columns.get(c).kind().isUsable()) {
        kinds.add(columns.get(c).kind());
      }
    }
    return kinds.equals(List.of(CellKind.IMAGE));
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
                    Sentence.of(
                        "The table has no column of %s that could be the class; %s first.",
                        Term.of(Words::labels), Term.of(words -> words.toLabels("the class")))));
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
        Sentence.of(
            "The table has no class column '%s'; choose one of its columns of %s.",
            name, Term.of(Words::labels)));
  }

  private static void requireClass(HostColumn column) {
    if (!column.kind().isNominal()) {
      throw new InvalidInputException(
          Sentence.of(
              "The class column '%s' is of type '%s', but a class is %s; choose another column, or %s.",
              column.name(),
              column.type(),
              Term.of(Words::labels),
              Term.of(words -> words.toLabels("it"))));
    }
    boolean none = column.kind() == CellKind.LABEL && column.labels().isEmpty();
    if (none || column.labels().size() == 1) {
      throw new InvalidInputException(
          String.format(
              Locale.ROOT,
              "The class column '%s' has %s, but at least two classes are needed; check which column is"
                  + " the class.",
              column.name(),
              none ? "no value" : "only the value '" + column.labels().get(0) + "'"));
    }
  }

  private static Sentence refusal(List<HostColumn> columns) {
    String what = columns.size() == 1 ? "it" : "them";
    return Sentence.of("%s; %s.", unsupported(columns), Term.of(words -> words.unusable(what)));
  }

  private static String unsupported(List<HostColumn> columns) {
    String subject =
        String.format(
            Locale.ROOT, columns.size() == 1 ? "Column %s is" : "Columns %s are", named(columns));
    boolean images = columns.stream().anyMatch(column -> column.kind() == CellKind.IMAGE);
    return subject
        + " of a type that nothing can be learnt from"
        + (images ? " unless one column of images is included alone" : "");
  }

  private static String named(List<HostColumn> columns) {
    String names =
        columns.stream()
            .limit(NAMES_SHOWN)
            .map(column -> String.format(Locale.ROOT, "'%s' (%s)", column.name(), column.type()))
            .collect(Collectors.joining(", "));
    return columns.size() > NAMES_SHOWN
        ? names + String.format(Locale.ROOT, ", … (%d in all)", columns.size())
        : names;
  }
}
