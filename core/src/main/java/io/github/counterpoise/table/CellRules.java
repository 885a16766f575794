package io.github.counterpoise.table;

import java.util.Locale;

/** Which numbers the cells of a column can be. */
final class CellRules {
  private static final int NUMBERS = -1;
  private static final int WHOLE_NUMBERS = -2;
  private static final int RUNS = -3;

  private CellRules() {}

  /** Returns the number of labels, or what else a column holds. */
  static int of(Column column) {
    if (column instanceof Column.Nominal nominal) {
      return nominal.labels().size();
    } else if (column instanceof Column.Series) {
      return RUNS;
    }
    return column instanceof Column.Integral ? WHOLE_NUMBERS : NUMBERS;
  }

  /** Returns whether every number of a column can be one of another. */
  static boolean takesAll(Column from, Column to) {
    int wanted = of(to);
    int given = of(from);
    return wanted == given || (wanted == NUMBERS && given == WHOLE_NUMBERS);
  }

  static void require(int row, Column column, double value) {
    if (!Double.isNaN(value) && !fits(value, of(column))) {
      throw refused(row, column, value);
    }
  }

  /** Checks the first so many values, which are the cells of a column from some row on. */
  static void requireAll(int firstRow, Column column, double[] values, int count) {
    int rule = of(column);
    for (int i = 0; i < count; i++) {
      if (!Double.isNaN(values[i]) && !fits(values[i], rule)) {
        throw refused(firstRow + i, column, values[i]);
      }
    }
  }

  /** Returns whether a number that is not missing fits under a rule. */
  static boolean fits(double value, int rule) {
    return Math.abs(value) <= Double.MAX_VALUE
        && (rule == NUMBERS || value == Math.rint(value))
        && (rule < 0 || (value >= 0 && value < rule));
  }

  static void requireWeight(int row, double weight) {
    if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Row "
              + (row + 1)
              + " has weight "
              + weight
              + "; expected a finite number of at least 0");
    }
  }

  static IllegalArgumentException refused(int row, Column column, double value) {
    String expected = "a whole number";
    if (Double.isInfinite(value)) {
      expected = "a finite number";
    } else if (column instanceof Column.Nominal nominal) {
      expected = "a label index below " + nominal.labels().size();
    }
    return new IllegalArgumentException(
        String.format(
            Locale.ROOT,
            "Column '%s', row %d: expected %s, found %s",
            column.name(),
            row + 1,
            expected,
            value));
  }

  static IllegalArgumentException noNumbers(Column column) {
    return new IllegalArgumentException(
        String.format(Locale.ROOT, "Column '%s' holds series, no numbers", column.name()));
  }

  static IllegalArgumentException noSeries(Column column) {
    return new IllegalArgumentException(
        String.format(Locale.ROOT, "Column '%s' holds no series", column.name()));
  }
}
