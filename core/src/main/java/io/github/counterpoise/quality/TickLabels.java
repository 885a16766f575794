package io.github.counterpoise.quality;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Where values stand along an axis and how the numbers there are written, as fine as the axis'
 * range asks for. The chart library places ticks well between about 1e-6 and 1e15 and never ends
 * beyond; dates and values beyond are drawn on an axis from 0 to 1 instead, with labels of the true
 * values.
 *
 * @param dates how to write points in time, or {@code null} where the values are plain numbers
 * @param low the least value
 * @param high the greatest value, above {@code low}
 * @param unit whether the axis goes from 0 to 1
 */
record TickLabels(DateTimeFormatter dates, double low, double high, boolean unit) {

  private static final double DAY = 86_400_000;

  /**
   * Prepares an axis.
   *
   * @param date whether values are milliseconds since 1970-01-01T00:00Z
   * @param low the least value
   * @param high the greatest value
   */
  static TickLabels of(boolean date, double low, double high) {
    double range = high - low;
    if (date) {
      return new TickLabels(dates(range), low, high, true);
    }
    double size = Math.max(Math.abs(low), Math.abs(high));
    boolean plain = size < 1e15 && range > 1e-6 && size / range < 1e6;
    return new TickLabels(null, low, high, !plain);
  }

  private static DateTimeFormatter dates(double range) {
    String pattern = "yyyy";
    if (range < 4 * DAY) {
      pattern = "MM-dd HH:mm";
    } else if (range < 120 * DAY) {
      pattern = "MM-dd";
    } else if (range < 15_000 * DAY) {
      pattern = "yyyy-MM";
    }
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).withZone(ZoneOffset.UTC);
  }

  /** Returns where on the axis a value stands. */
  double position(double value) {
    return unit ? (value / 2 - low / 2) / (high / 2 - low / 2) : value; // halves do not overflow
  }

  /** Returns the label of a place on the axis. */
  String text(double position) {
    double value = unit ? low * (1 - position) + high * position : position;
    return dates == null ? number(value) : dates.format(Instant.ofEpochMilli((long) value));
  }

  private String number(double value) {
    double range = high - low;
    double shown = Math.abs(value) < 1e-9 * range ? 0 : value; // -1E-17 stands for zero
    double size = Math.max(Math.abs(low), Math.abs(high));
    if (size >= 1e6 || size < 1e-3) {
      return shown == 0 ? "0" : compact(shown);
    }
    int decimals = range >= 10 ? 1 : (int) Math.ceil(2 - Math.log10(range));
    return stripped(String.format(Locale.ENGLISH, "%,." + Math.min(9, decimals) + "f", shown));
  }

  private static String compact(double value) {
    double size = Math.abs(value);
    if (size >= 1e4 && size < 1e12) {
      double unit = size >= 1e9 ? 1e9 : size >= 1e6 ? 1e6 : 1e3;
      String name = size >= 1e9 ? " bn" : size >= 1e6 ? " m" : " k";
      return stripped(String.format(Locale.ENGLISH, "%.2f", value / unit)) + name;
    }
    return size >= 1 && size < 1e4
        ? stripped(String.format(Locale.ENGLISH, "%.1f", value))
        : String.format(Locale.ENGLISH, "%.2e", value).replaceAll("\\.?0*e", "e");
  }

  private static String stripped(String number) {
    return number.contains(".") ? number.replaceAll("\\.?0+$", "") : number;
  }
}
