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

  private static final double FARTHEST = 8.64e15; // some 270,000 years

  private final ChronoUnit unit;

  TimeUnit(ChronoUnit unit) {
    this.unit = unit;
  }

  /**
   * Returns the nearest point in time that is a whole number of this unit; of two that are equally
   * near the earlier one, of milliseconds the even one.
   *
   * @param millis milliseconds since 1970-01-01T00:00Z, {@code NaN} for missing
   */
  public double nearest(double millis) {
    if (this == MILLISECOND || !(Math.abs(millis) <= FARTHEST)) { // true for a missing one
      return Math.rint(millis) + 0.0;
    }
    if (this != MONTH && this != YEAR) {
      double length = longest();
      return Math.ceil(millis / length - 0.5) * length + 0.0; // no minus zero
    }
    LocalDateTime start = start(millis);
    double before = millis(start);
    double after = millis(start.plus(1, unit));
    return millis - before <= after - millis ? before : after;
  }

  /**
   * Returns the latest point in time that is a whole number of this unit and not after another.
   *
   * @param millis milliseconds since 1970-01-01T00:00Z, {@code NaN} for missing
   */
  public double floor(double millis) {
    if (this == MILLISECOND || !(Math.abs(millis) <= FARTHEST)) { // true for a missing one
      return Math.floor(millis) + 0.0;
    }
    return this == MONTH || this == YEAR
        ? millis(start(millis))
        : Math.floor(millis / longest()) * longest() + 0.0;
  }

  private LocalDateTime start(double millis) {
    LocalDateTime month =
        LocalDateTime.ofInstant(Instant.ofEpochMilli((long) Math.floor(millis)), ZoneOffset.UTC)
            .toLocalDate()
            .withDayOfMonth(1)
            .atStartOfDay();
    return this == YEAR ? month.withMonth(1) : month;
  }

  /** Returns how long the unit is at most, in milliseconds: 31 days for a month. */
  double longest() {
    return switch (this) {
      case MONTH -> 31 * (double) ChronoUnit.DAYS.getDuration().toMillis();
      case YEAR -> 366 * (double) ChronoUnit.DAYS.getDuration().toMillis();
      default -> unit.getDuration().toMillis();
    };
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
