package io.github.counterpoise.knime.adapter;

import io.github.counterpoise.host.CellKind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.concurrent.TimeUnit;

/**
 * Dates and times as the numbers that {@link CellKind} defines, and back as ISO texts. A value is
 * cut off to whole milliseconds.
 */
public final class Temporals {

  private static final long DAY = 86_400_000;

  private Temporals() {}

  /**
   * Returns the number of a date.
   *
   * @param date the date
   */
  public static double number(LocalDate date) {
    return (double) date.toEpochDay() * DAY;
  }

  /**
   * Returns the number of a date with time.
   *
   * @param time the date with time
   */
  public static double number(LocalDateTime time) {
    return time.toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  /**
   * Returns the number of a time of day.
   *
   * @param time the time
   */
  public static double number(LocalTime time) {
    return TimeUnit.NANOSECONDS.toMillis(time.toNanoOfDay());
  }

  /**
   * Returns the number of a point in time.
   *
   * @param time the point in time
   */
  public static double number(ZonedDateTime time) {
    return time.toInstant().toEpochMilli();
  }

  /**
   * Returns a number as an ISO text. A date is rounded to a whole day; a time beyond the day
   * becomes its first or last millisecond.
   *
   * @param kind the kind of the column
   * @param number the number
   * @param zone zone of a point in time; of no concern to others
   */
  public static String text(CellKind kind, double number, String zone) {
    long millis = Math.round(number);
    return switch (kind) {
      case DATE -> LocalDate.ofEpochDay(Math.round(number / DAY)).toString();
      case DATE_TIME ->
          LocalDateTime.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC).toString();
      case TIME ->
          LocalTime.ofNanoOfDay(Math.min(Math.max(millis, 0), DAY - 1) * 1_000_000).toString();
      case ZONED -> Instant.ofEpochMilli(millis).atZone(ZoneId.of(zone)).toString();
      default -> throw new IllegalArgumentException(kind + " is neither a date nor a time");
    };
  }
}
