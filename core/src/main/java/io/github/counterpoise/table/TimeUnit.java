package io.github.counterpoise.table;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** How finely a column tells the time, in UTC; from fine to coarse. */
public enum TimeUnit {
  /** Whole milliseconds. */
  MILLISECOND(ChronoUnit.MILLIS),
  /** Whole seconds. */
  SECOND(ChronoUnit.SECONDS),
  /** Whole minutes. */
  MINUTE(ChronoUnit.MINUTES),
  /** Whole hours. */
  HOUR(ChronoUnit.HOURS),
  /** Midnights. */
  DAY(ChronoUnit.DAYS),
  /** First days of months. */
  MONTH(ChronoUnit.MONTHS),
  /** First days of years. */
  YEAR(ChronoUnit.YEARS);

  private final ChronoUnit unit;

  TimeUnit(ChronoUnit unit) {
    this.unit = unit;
  }

  /**
   * Returns the nearest point in time that is a whole number of this unit; the earlier one of two
   * that are equally near.
   *
   * @param millis milliseconds since 1970-01-01T00:00Z, {@code NaN} for missing
   */
  public double nearest(double millis) {
    if (Double.isNaN(millis)) {
      return millis;
    }
    if (this != MONTH && this != YEAR) {
      double length = unit.getDuration().toMillis();
      return Math.ceil(millis / length - 0.5) * length;
    }
    LocalDateTime start =
        LocalDateTime.ofInstant(Instant.ofEpochMilli((long) Math.floor(millis)), ZoneOffset.UTC)
            .toLocalDate()
            .withDayOfMonth(1)
            .atStartOfDay();
    start = this == YEAR ? start.withMonth(1) : start;
    double before = millis(start);
    double after = millis(start.plus(1, unit));
    return millis - before <= after - millis ? before : after;
  }

  /**
   * Returns whether a point in time is a whole number of this unit.
   *
   * @param millis milliseconds since 1970-01-01T00:00Z
   */
  public boolean fits(double millis) {
    return nearest(millis) == millis;
  }

  private static double millis(LocalDateTime time) {
    return time.toInstant(ZoneOffset.UTC).toEpochMilli();
  }
}
