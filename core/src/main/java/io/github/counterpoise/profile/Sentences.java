package io.github.counterpoise.profile;

import java.util.Locale;

/** Refusals that name column, line and cell, and what to do. */
final class Sentences {

  private static final int LONGEST = 40;

  private Sentences() {}

  /** A cell that is no number in a column of numbers. */
  static String notNumber(String name, int line, String cell, NumberForm form, int others) {
    String lower = cell.toLowerCase(Locale.ROOT);
    if (lower.matches("[+-]?(inf|infinity|∞)") || lower.matches("[+-]?[0-9.]+e\\+?\\d{3,}")) {
      return at(name, line)
          + String.format(
              Locale.ROOT,
              "'%s' is not a finite number; write a finite number, or leave the cell empty if its value is unknown, or say --nominal %s if the column holds labels.",
              shown(cell),
              quoted(name));
    }
    return at(name, line)
        + String.format(
            Locale.ROOT,
            "'%s' is not a number, as most cells of the column are%s%s; correct it, or say %s if the value is missing, --nominal %s if the column holds labels%s.",
            shown(cell),
            form.words().isEmpty() ? "" : " (" + form.words() + ")",
            more(others),
            missing(cell),
            quoted(name),
            separatorAdvice(cell, form));
  }

  private static String separatorAdvice(String cell, NumberForm form) {
    NumberText number = NumberText.of(cell);
    NumberText.Separators by = number == null ? null : number.separators();
    boolean other =
        by != null
            && (by.decimal() != 0 || by.doubtful() != 0 || by.grouping() != 0)
            && Double.isNaN(number.size(form.decimal(), form.grouping()));
    return other
        ? ", or name the decimal sign with --decimal and that of thousands with --thousands"
        : "";
  }

  /** A point where others have a decimal comma. */
  static String mixedSigns(String name, int line, String cell) {
    return at(name, line)
        + String.format(
            Locale.ROOT,
            "'%s' has a decimal point where most cells of the column have a comma; write all alike, or name the decimal sign with --decimal and that of thousands with --thousands.",
            shown(cell));
  }

  /** A number without the sign that others have. */
  static String noUnit(String name, int line, String cell, String unit) {
    return at(name, line)
        + String.format(
            Locale.ROOT,
            "'%s' has no %s as most cells of the column have; write all alike, or say %s if the value is missing.",
            shown(cell),
            unit,
            missing(cell));
  }

  /** Commas or points that may be decimal or part thousands. */
  static String doubtfulSign(String name, int line, String cell) {
    return at(name, line)
        + String.format(
            Locale.ROOT,
            "'%s' may have a decimal %s or one that parts thousands, and no cell of the file tells; say --decimal , or --decimal .",
            shown(cell),
            cell.indexOf(',') >= 0 ? "comma" : "point");
  }

  /** A number such as 007 among others. */
  static String leadingZero(String name, int line, String cell) {
    return at(name, line)
        + String.format(
            Locale.ROOT,
            "'%s' begins with 0, as codes do and the other cells of the column do not; say --nominal %s if they are codes, --numeric %s if they are numbers.",
            shown(cell),
            quoted(name),
            quoted(name));
  }

  /** A cell that is no date in a column of dates. */
  static String notDate(
      String name, int line, String cell, DateForm form, boolean impossible, boolean other, int n) {
    String what =
        impossible
            ? "names no day or time that exists"
            : other
                ? "is a date of another form than most cells of the column"
                : "is not a date, as most cells of the column are";
    return at(name, line)
        + String.format(
            Locale.ROOT,
            "'%s' %s (%s)%s; correct it, or say %s if the value is missing, --date-format if another form is meant, --nominal %s if the column holds labels.",
            shown(cell),
            what,
            form,
            more(n),
            missing(cell),
            quoted(name));
  }

  /** Days before months, or months before days. */
  static String doubtfulDate(String name, int line, String cell, DateForm one, DateForm other) {
    return at(name, line)
        + String.format(
            Locale.ROOT,
            "'%s' may be written as %s or as %s, and no cell of the file tells; say --date-format %s or --date-format %s.",
            shown(cell),
            one,
            other,
            one,
            other);
  }

  /** Text that names nothing. */
  static String freeText(String name, int different, int cells, boolean digits) {
    return String.format(
        Locale.ROOT,
        "Column '%s' seems to hold free text or identifiers (%d different values in %d rows); list it in -ignore, or in --nominal if they are labels%s.",
        name,
        different,
        cells,
        digits ? ", or in --numeric if they are numbers" : "");
  }

  /** Another column must be the class. */
  static String notClass(String name, String what, boolean couldBeLabels) {
    return String.format(
        Locale.ROOT,
        "Class column '%s' holds %s; choose a column of class labels with -c%s.",
        name,
        what,
        couldBeLabels ? ", or say that they are labels with --nominal " + quoted(name) : "");
  }

  /** Returns a column's name as a command line has it. */
  static String quoted(String name) {
    return name.matches("[\\p{L}\\p{N}_.:/+-]+") ? name : "\"" + name.replace("\"", "\\\"") + "\"";
  }

  /**
   * Returns a cell as sentences have it: not too long, and in one line.
   *
   * @param cell the cell
   */
  static String shown(String cell) {
    String line = cell.replaceAll("\\s+", " ");
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
  }

  private static String missing(String cell) {
    return "--missing "
        + (cell.matches("[\\p{L}\\p{N}_./+-]+") ? shown(cell) : "\"" + shown(cell) + "\"");
  }

  private static String at(String name, int line) {
    return String.format(Locale.ROOT, "Column '%s', line %d: ", name, line);
  }

  private static String more(int others) {
    return others == 0
        ? ""
        : String.format(
            Locale.ROOT, " (and %d more such %s)", others, others == 1 ? "cell" : "cells");
  }
}
