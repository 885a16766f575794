package io.github.counterpoise.examples.files;

import io.github.counterpoise.oversample.InvalidInputException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Works out from its cells what a CSV column holds: whole numbers, numbers, points in time or
 * labels. Numbers with leading zeros, such as postcodes, are labels.
 */
final class ColumnGuess {

  /** What a column holds. */
  enum Kind {
    WHOLE_NUMBERS,
    NUMBERS,
    DATES,
    LABELS
  }

  /** A class column of whole numbers is read as labels up to this many different ones. */
  private static final int MOST_CLASSES = 50;

  /** Up to this many different labels a column is never taken for free text. */
  private static final int FEW_LABELS = 20;

  /** Numbers are not collected as labels beyond this. */
  private static final int MOST_NUMERIC_LABELS = 5000;

  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:(?:0|[1-9]\\d*)(?:\\.\\d*)?|\\.\\d+)(?:[eE][+-]?\\d+)?");
  private static final Pattern WHOLE_NUMBER = Pattern.compile("[+-]?(?:0|[1-9]\\d{0,14})");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[+-]?(?:nan|inf|infinity|∞)", Pattern.CASE_INSENSITIVE);

  private final String name;
  private final boolean labelsWanted;
  private final Set<String> labels = new LinkedHashSet<>();
  private final List<DatePattern> dates = new ArrayList<>(DatePattern.ALL);
  private boolean labelsComplete = true;
  private boolean wholeText = true; // every cell is written without a point
  private boolean wholeValue = true; // every cell's value is whole
  private int cells;
  private int numbers;
  private String firstOther;
  private long firstOtherLine;

  /**
   * Starts with no cells.
   *
   * @param name the column's name
   * @param labelsWanted whether the user said that the column holds labels
   */
  ColumnGuess(String name, boolean labelsWanted) {
    this.name = name;
    this.labelsWanted = labelsWanted;
  }

  /** Returns whether a cell's text means that the value is missing. */
  static boolean isMissing(String text) {
    return text.isEmpty() || text.equals("?") || text.equals("NA");
  }

  /**
   * Returns whether the cells of a first line look like values rather than names: at least half of
   * them are numbers, and not in ascending order, as names such as 0, 1, 2 or wavelengths are.
   *
   * @param cells the cells
   */
  static boolean looksLikeData(List<String> cells) {
    double[] numbers =
        cells.stream()
            .filter(c -> NUMBER.matcher(c).matches())
            .mapToDouble(Double::parseDouble)
            .toArray();
    boolean ascending = true;
    for (int i = 1; i < numbers.length; i++) {
      ascending &= numbers[i] > numbers[i - 1];
    }
    return numbers.length > 0 && 2 * numbers.length >= cells.size() && !ascending;
  }

  /**
   * Takes one cell into account.
   *
   * @param text the cell, not missing, without spaces around it
   * @param line the number of its line
   * @throws InvalidInputException if it is NaN or infinite
   */
  void add(String text, long line) {
    cells++;
    if (!labelsWanted && NUMBER.matcher(text).matches()) {
      addNumber(text, line);
    } else {
      addOther(text, line);
    }
    if (labelsComplete) {
      labels.add(text);
      labelsComplete = numbers < cells || labels.size() <= MOST_NUMERIC_LABELS;
    }
    if (!dates.isEmpty()) {
      dates.removeIf(pattern -> !pattern.fits(text));
    }
  }

  /** Returns what the column holds. */
  Kind kind() {
    if (labelsWanted) {
      return Kind.LABELS;
    } else if (numbers == cells) {
      return wholeText && cells > 0 ? Kind.WHOLE_NUMBERS : Kind.NUMBERS;
    }
    return dates.isEmpty() ? Kind.LABELS : Kind.DATES;
  }

  /** Returns the pattern of a column of dates. */
  DatePattern datePattern() {
    return dates.get(0);
  }

  /**
   * Returns the different labels in order of appearance.
   *
   * @throws InvalidInputException if there are so many that the column is no list of labels
   */
  List<String> labels() {
    if (tooMany()) {
      throw numbers > cells / 2 ? strayText() : freeText();
    }
    return List.copyOf(labels);
  }

  /**
   * Returns the different labels of a class column, which may be whole numbers such as 0 and 1.
   *
   * @throws InvalidInputException if it holds numbers, dates or free text
   */
  List<String> classLabels() {
    Kind kind = kind();
    if (kind == Kind.LABELS) {
      if (tooMany()) {
        throw notAClass("free text or identifiers");
      }
      return List.copyOf(labels);
    }
    if (kind == Kind.DATES) {
      throw notAClass("dates");
    }
    if (!wholeValue || !labelsComplete || labels.size() > MOST_CLASSES) {
      throw notAClass("numbers");
    }
    return List.copyOf(labels);
  }

  private boolean tooMany() {
    boolean many = labels.size() > FEW_LABELS && labels.size() > cells / 2;
    return !labelsWanted && (many || !labelsComplete);
  }

  private void addNumber(String text, long line) {
    numbers++;
    double value = Double.parseDouble(text);
    if (Double.isInfinite(value)) {
      throw notFinite(text, line);
    }
    wholeText &= WHOLE_NUMBER.matcher(text).matches();
    wholeValue &= value == Math.rint(value);
  }

  private void addOther(String text, long line) {
    if (firstOther == null) {
      firstOther = text;
      firstOtherLine = line;
    }
    if (!labelsWanted && NOT_FINITE.matcher(text).matches()) {
      throw notFinite(text, line);
    }
  }

  private InvalidInputException notFinite(String text, long line) {
    boolean missing = text.toLowerCase(Locale.ROOT).contains("nan");
    return new InvalidInputException(
        "Column '%s', line %d: '%s' is not a finite number; %s."
            .formatted(
                name,
                line,
                text,
                missing
                    ? "leave the cell empty if its value is missing"
                    : "write a finite number, or leave the cell empty if its value is unknown"));
  }

  private InvalidInputException strayText() {
    return new InvalidInputException(
        "Column '%s', line %d: '%s' is not a number, as most cells of the column are; correct it, or leave it empty if the value is missing."
            .formatted(name, firstOtherLine, firstOther));
  }

  private InvalidInputException freeText() {
    return new InvalidInputException(
        "Column '%s' seems to hold free text or identifiers (%d different values in %d rows); list it in -ignore, or in --nominal if they are labels."
            .formatted(name, labels.size(), cells));
  }

  private InvalidInputException notAClass(String what) {
    return new InvalidInputException(
        "Class column '%s' holds %s; choose a column of class labels with -c."
            .formatted(name, what));
  }
}
