package io.github.counterpoise.weka;

import io.github.counterpoise.table.TimeUnit;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import weka.core.Attribute;

/**
 * Dates of Weka as the core has them. Weka keeps points in time, which it reads and writes in the
 * time zone of the machine; a table keeps what is read and written, the local time, as milliseconds
 * since 1970-01-01T00:00 of a day of 24 hours. So a file gives the same table, and rows made from
 * it the same text, in every time zone.
 */
final class WekaDates {

  private static final double DAY = 86_400_000; // clocks change less often
  private static final Pattern QUOTED = Pattern.compile("'[^']*'");
  private static final Pattern LETTERS = Pattern.compile("[A-Za-z]");

  private WekaDates() {}

  /**
   * Returns the local time of a point in time.
   *
   * @param instant milliseconds since 1970-01-01T00:00Z, {@code NaN} for missing
   */
  static double local(double instant) {
    return Double.isFinite(instant) ? instant + offset(instant) : instant;
  }

  /**
   * Returns the point in time that has a local time. A time that clocks skip is moved on by as much
   * as they skip; of two points with one local time it is the later one, in standard time.
   *
   * @param local milliseconds since 1970-01-01T00:00, {@code NaN} for missing
   */
  static double instant(double local) {
    if (!Double.isFinite(local)) {
      return local;
    }
    int before = offset(local - DAY);
    int after = offset(local + DAY);
    for (int offset : new int[] {after, before}) {
      if (offset(local - offset) == offset) {
        return local - offset;
      }
    }
    return local - Math.min(before, after);
  }

  private static int offset(double instant) {
    return TimeZone.getDefault().getOffset((long) Math.floor(instant));
  }

  /**
   * Returns the finest unit that the format of an attribute tells.
   *
   * @param attribute an attribute of dates
   */
  static TimeUnit unit(Attribute attribute) {
    String pattern = QUOTED.matcher(attribute.getDateFormat()).replaceAll("");
    TimeUnit finest = TimeUnit.YEAR;
    for (Matcher letter = LETTERS.matcher(pattern); letter.find(); ) {
      TimeUnit unit = unit(letter.group().charAt(0));
      finest = unit.compareTo(finest) < 0 ? unit : finest;
    }
    return finest;
  }

  private static TimeUnit unit(char letter) {
    return switch (letter) {
      case 'S' -> TimeUnit.MILLISECOND;
      case 's' -> TimeUnit.SECOND;
      case 'm' -> TimeUnit.MINUTE;
      case 'H', 'k', 'K', 'h', 'a' -> TimeUnit.HOUR;
      case 'w', 'W', 'D', 'd', 'F', 'E', 'u' -> TimeUnit.DAY;
      case 'M', 'L' -> TimeUnit.MONTH;
      default -> TimeUnit.YEAR; // years and eras; zones tell no time
    };
  }
}
