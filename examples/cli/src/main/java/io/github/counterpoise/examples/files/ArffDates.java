package io.github.counterpoise.examples.files;

import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import weka.core.Attribute;

/**
 * The dates of an ARFF attribute. Weka reads a date that names no time zone in that of the machine,
 * where the same file means other points in time elsewhere, and refuses the hour that is skipped
 * when summer time begins. Here such dates are taken as UTC, on every machine, and the names of
 * months and days as English, or else as the machine's language.
 */
final class ArffDates {

  private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

  private final List<SimpleDateFormat> formats;
  private SimpleDateFormat last; // the one that understood the last text

  /**
   * Reads and writes the dates of an attribute.
   *
   * @param attribute an attribute of dates
   */
  ArffDates(Attribute attribute) {
    formats =
        List.of(
            format(attribute.getDateFormat(), Locale.ENGLISH),
            format(attribute.getDateFormat(), Locale.getDefault(Locale.Category.FORMAT)));
    last = formats.get(0);
  }

  private static SimpleDateFormat format(String pattern, Locale locale) {
    SimpleDateFormat format = new SimpleDateFormat(pattern, locale);
    format.setTimeZone(UTC);
    format.setLenient(false);
    return format;
  }

  /**
   * Returns milliseconds since 1970-01-01T00:00Z.
   *
   * @param text a date in the attribute's pattern
   * @throws ParseException if it is none
   */
  long parse(String text) throws ParseException {
    ParseException refused = null;
    for (SimpleDateFormat format : formats) {
      try {
        format.setTimeZone(UTC); // one that a text names would stay for the next text
        long time = format.parse(text).toInstant().toEpochMilli();
        last = format;
        return time;
      } catch (ParseException e) {
        refused = refused == null ? e : refused;
      }
    }
    throw refused;
  }

  /**
   * Returns the text of a point in time, in the language of those read.
   *
   * @param milliseconds since 1970-01-01T00:00Z
   */
  String format(long milliseconds) {
    last.setTimeZone(UTC);
    return last.format(Date.from(Instant.ofEpochMilli(milliseconds)));
  }
}
