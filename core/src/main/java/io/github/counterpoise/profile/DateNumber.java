package io.github.counterpoise.profile;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.TimeUnit;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Dates written as whole numbers, for instance 20240507. In a table such a column is one of dates,
 * so that rows made from it have dates that exist; outside it is one of numbers as before.
 */
public enum DateNumber {
  /** Year and month, 202405. */
  MONTH("months", TimeUnit.MONTH, 2, 5),
  /** Year, month and day, 20240507. */
  DAY("days", TimeUnit.DAY, 3, 3),
  /** Year, month, day, hour and minute, 202405071430. */
  MINUTE("minutes", TimeUnit.MINUTE, 5, 3),
  /** Year, month, day, hour, minute and second, 20240507143059. */
  SECOND("seconds", TimeUnit.SECOND, 6, 3);

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;

  private final String words;
  private final TimeUnit unit;
  private final int fields;
  private final int fewest;

  DateNumber(String words, TimeUnit unit, int fields, int fewest) {
    this.words = words;
    this.unit = unit;
    this.fields = fields;
    this.fewest = fewest;
  }

  /** Returns the unit of the dates in a table; no two forms have the same. */
  public TimeUnit unit() {
    return unit;
  }

  /** Returns what one number stands for, in the plural: days. */
  public String words() {
    return words;
  }

  /**
   * Returns how many different values a column must have at least to be told from other numbers.
   */
  int fewest() {
    return fewest;
  }

  /**
   * Returns the form whose dates have a unit.
   *
   * @param unit the unit of a column of dates
   */
  public static Optional<DateNumber> of(TimeUnit unit) {
    for (DateNumber form : values()) {
      if (form.unit == unit) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }

  /**
   * Returns a cell of a table as the column of numbers has it that the table's column was made of.
   *
   * @param column the table's column
   * @param value the cell, {@code NaN} for missing
   * @return the date written as a number in a column of dates, the cell itself in any other
   */
  public static double written(Column column, double value) {
    return column instanceof Column.Date date && !Double.isNaN(value)
        ? of(date.unit()).map(form -> form.number(value)).orElse(value)
        : value;
  }

  /**
   * Returns whether a number is a date of the years 1000 to 9999.
   *
   * @param number any number
   */
  public boolean fits(double number) {
    return number == Math.rint(number) && !Double.isNaN(millis(number));
  }

  /** Returns whether a date is of a year that dates in tables usually have. */
  static boolean isUsual(double millis) {
    int year = at(millis).getYear();
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /**
   * Returns the point in time that a number stands for.
   *
   * @param number the number
   * @return milliseconds since 1970-01-01T00:00Z, {@code NaN} where it is no date
   */
  public double millis(double number) {
    int[] parts = {0, 1, 1, 0, 0, 0};
    double rest = number;
    for (int i = fields - 1; i > 0; i--) {
      double left = Math.floor(rest / 100);
      parts[i] = (int) (rest - 100 * left);
      rest = left;
    }
    if (!(rest >= 1000 && rest <= 9999)) {
      return Double.NaN;
    }
    try {
      return LocalDateTime.of((int) rest, parts[1], parts[2], parts[3], parts[4], parts[5])
          .toInstant(ZoneOffset.UTC)
          .toEpochMilli();
    } catch (DateTimeException e) {
      return Double.NaN; // the 31st of February
    }
  }

  /**
   * Returns a point in time as a number; what is finer than the unit is left out.
   *
   * @param millis milliseconds since 1970-01-01T00:00Z
   */
  public double number(double millis) {
    LocalDateTime time = at(millis);
    int[] parts = {
      time.getMonthValue(), time.getDayOfMonth(), time.getHour(), time.getMinute(), time.getSecond()
    };
    double number = time.getYear();
    for (int i = 0; i < fields - 1; i++) {
      number = 100 * number + parts[i];
    }
    return number;
  }

  private static LocalDateTime at(double millis) {
    return LocalDateTime.ofInstant(Instant.ofEpochMilli((long) Math.floor(millis)), ZoneOffset.UTC);
  }
}
