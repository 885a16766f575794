package io.github.counterpoise.examples.files;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;

/**
 * A way to write points in time that is understood in CSV files: ISO 8601 days, and days with a
 * time after a space or a T. Times are taken as UTC.
 */
final class DatePattern {

  static final List<DatePattern> ALL =
      List.of(
          new DatePattern("uuuu-MM-dd"),
          new DatePattern("uuuu-MM-dd HH:mm"),
          new DatePattern("uuuu-MM-dd HH:mm:ss"),
          new DatePattern("uuuu-MM-dd HH:mm:ss.SSS"),
          new DatePattern("uuuu-MM-dd'T'HH:mm"),
          new DatePattern("uuuu-MM-dd'T'HH:mm:ss"),
          new DatePattern("uuuu-MM-dd'T'HH:mm:ss'Z'"),
          new DatePattern("uuuu-MM-dd'T'HH:mm:ss.SSS"),
          new DatePattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'"));

  private final String pattern;
  private final DateTimeFormatter format;

  private DatePattern(String pattern) {
    this.pattern = pattern;
    this.format = DateTimeFormatter.ofPattern(pattern).withResolverStyle(ResolverStyle.STRICT);
  }

  /** Returns whether a text is written this way and names a day that exists. */
  boolean fits(String text) {
    if (text.length() < 10 || text.charAt(4) != '-') {
      return false; // spares an exception per cell
    }
    try {
      format.parse(text);
      return true;
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  /** Returns milliseconds since 1970-01-01T00:00Z. */
  long parse(String text) {
    TemporalAccessor parsed = format.parse(text);
    LocalDateTime time =
        parsed.query(TemporalQueries.localTime()) == null
            ? LocalDate.from(parsed).atStartOfDay()
            : LocalDateTime.from(parsed);
    return time.toInstant(ZoneOffset.UTC).toEpochMilli();
  }

  /** Returns the text for milliseconds since 1970-01-01T00:00Z. */
  String format(long milliseconds) {
    return format.format(
        java.time.Instant.ofEpochMilli(milliseconds).atOffset(ZoneOffset.UTC).toLocalDateTime());
  }

  /** Returns the pattern as ARFF headers have it. */
  String forArff() {
    return pattern.replace("uuuu", "yyyy");
  }
}
