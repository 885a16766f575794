package io.github.counterpoise.profile;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * A form in which points in time are written, named by a pattern: {@code yyyy}, {@code yy}, {@code
 * MM} or {@code M}, {@code MMM} or {@code MMMM} (English names), {@code dd} or {@code d}, {@code
 * HH} or {@code H}, {@code hh} or {@code h} with {@code a}, {@code mm}, {@code ss}, {@code S} (a
 * fraction of any length, which may be missing), {@code X} (offset of a time zone, or Z), text in
 * apostrophes, and other characters as they are. Times without an offset are taken as UTC.
 */
final class DateForm {

  /** The text is not written in this form. */
  static final long OTHER = Long.MIN_VALUE;

  /** The text is written in this form but names no day or time that exists. */
  static final long IMPOSSIBLE = Long.MIN_VALUE + 1;

  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };

  private static final Predicate<String> DAYS = Pattern.compile("y+|M+|d+").asMatchPredicate();
  private static final long DAY = 86_400_000L;

  private final String pattern;
  private final List<String> tokens = new ArrayList<>();
  private final String sample; // how this column writes what a pattern leaves open, or null
  private final int fraction; // digits of a fraction of a second to write
  private final long offset; // milliseconds of the time zone to write in

  private DateForm(String pattern, String sample, int fraction, long offset) {
    this.pattern = pattern;
    this.sample = sample;
    this.fraction = fraction;
    this.offset = offset;
    split();
  }

  /**
   * Makes a form.
   *
   * @param pattern see the class
   * @throws IllegalArgumentException if a letter of the pattern means nothing here
   */
  static DateForm of(String pattern) {
    DateForm form = new DateForm(pattern, null, 3, 0);
    form.requireHoursBeforeMinutes();
    return form;
  }

  /** Refuses minutes that are meant as months: those beside parts of a day, not behind hours. */
  private void requireHoursBeforeMinutes() {
    String before = "";
    for (String token : tokens) {
      if (token.equals("mm") && !before.matches("[Hh]+") && tokens.stream().anyMatch(DAYS)) {
        throw new IllegalArgumentException("mm are minutes and stand behind hours, months are MM");
      }
      before = token.startsWith("'") ? before : token;
    }
  }

  private void split() {
    for (int i = 0; i < pattern.length(); ) {
      char c = pattern.charAt(i);
      int end = i + 1;
      if (c == '\'') {
        end = pattern.indexOf('\'', i + 1);
        if (end < 0) {
          throw new IllegalArgumentException("an apostrophe is never closed");
        }
        tokens.add("'" + (end == i + 1 ? "'" : pattern.substring(i + 1, end)));
        i = end + 1;
        continue;
      }
      while (end < pattern.length() && pattern.charAt(end) == c && Character.isLetter(c)) {
        end++;
      }
      String token = pattern.substring(i, end).replace('u', 'y');
      if (!Character.isLetter(c)) {
        tokens.add("'" + token);
      } else {
        tokens.add(known(token));
      }
      i = end;
    }
  }

  private static String known(String token) {
    String one = token.matches("S+") ? "S" : token.matches("X+|Z+") ? "X" : token;
    if (!List.of(
            "yyyy", "yy", "MM", "M", "MMM", "MMMM", "dd", "d", "HH", "H", "hh", "h", "mm", "ss",
            "S", "X", "a")
        .contains(one)) {
      throw new IllegalArgumentException("'" + token + "' means nothing in it");
    }
    return one;
  }

  /** Returns the pattern. */
  String pattern() {
    return pattern;
  }

  /** Returns whether the pattern has a part. */
  boolean has(String token) {
    return tokens.contains(token);
  }

  /**
   * Returns the form as a column writes it: its digits of a fraction, its time zone, capitals.
   *
   * @param text a cell of the column, the longest one
   */
  DateForm likeIn(String text) {
    Reader read = new Reader(text);
    if (read.millis() == OTHER) {
      return this;
    }
    return new DateForm(pattern, text, read.fractionDigits, read.offset);
  }

  /**
   * Reads a text.
   *
   * @param text the text
   * @return milliseconds since 1970-01-01T00:00Z, {@link #OTHER} or {@link #IMPOSSIBLE}
   */
  long parse(String text) {
    return new Reader(text).millis();
  }

  /**
   * Writes a point in time.
   *
   * @param millis milliseconds since 1970-01-01T00:00Z
   */
  String format(long millis) {
    long local = has("yyyy") || has("yy") ? millis + offset : Math.floorMod(millis, DAY);
    LocalDateTime time = LocalDateTime.ofInstant(Instant.ofEpochMilli(local), ZoneOffset.UTC);
    StringBuilder out = new StringBuilder();
    for (String token : tokens) {
      out.append(written(token, time));
    }
    return out.toString();
  }

  private String written(String token, LocalDateTime time) {
    return switch (token) {
      case "yyyy" -> String.format(Locale.ROOT, "%04d", time.getYear());
      case "yy" -> two(time.getYear() % 100);
      case "MM" -> two(time.getMonthValue());
      case "M" -> Integer.toString(time.getMonthValue());
      case "MMM" -> cased(MONTHS[time.getMonthValue() - 1].substring(0, 3));
      case "MMMM" -> cased(MONTHS[time.getMonthValue() - 1]);
      case "dd" -> two(time.getDayOfMonth());
      case "d" -> Integer.toString(time.getDayOfMonth());
      case "HH" -> two(time.getHour());
      case "H" -> Integer.toString(time.getHour());
      case "hh" -> two((time.getHour() + 11) % 12 + 1);
      case "h" -> Integer.toString((time.getHour() + 11) % 12 + 1);
      case "mm" -> two(time.getMinute());
      case "ss" -> two(time.getSecond());
      case "a" -> cased(time.getHour() < 12 ? "AM" : "PM");
      case "S" ->
          fraction == 0
              ? ""
              : "." + String.format(Locale.ROOT, "%09d", time.getNano()).substring(0, fraction);
      case "X" -> zone();
      default -> token.substring(1);
    };
  }

  private static String two(int number) {
    return number < 10 ? "0" + number : Integer.toString(number);
  }

  private String cased(String name) {
    if (sample == null) {
      return name;
    }
    String letters = sample.replaceAll("[^A-Za-z]", "");
    if (letters.equals(letters.toLowerCase(Locale.ROOT))) {
      return name.toLowerCase(Locale.ROOT);
    }
    return letters.equals(letters.toUpperCase(Locale.ROOT)) ? name.toUpperCase(Locale.ROOT) : name;
  }

  private String zone() {
    if (sample == null || sample.endsWith("Z")) {
      return "Z";
    }
    String style = sample.substring(Math.max(sample.lastIndexOf('+'), sample.lastIndexOf('-')));
    long minutes = Math.abs(offset) / 60_000;
    String sign = offset < 0 || (offset == 0 && style.startsWith("-")) ? "-" : "+";
    String colon = style.contains(":") ? ":" : "";
    return sign
        + two((int) minutes / 60)
        + (style.length() == 3 ? "" : colon + two((int) minutes % 60));
  }

  /** Returns the pattern that Weka and Java read without doubt, or null where there is none. */
  String arff() {
    boolean plain =
        tokens.stream().noneMatch(List.of("yy", "MMM", "MMMM", "a", "X", "h", "hh")::contains);
    if (!plain || (has("S") && fraction != 3)) {
      return null;
    }
    StringBuilder out = new StringBuilder();
    for (String token : tokens) {
      if (token.charAt(0) == '\'') {
        String text = token.substring(1);
        out.append(text.matches("[A-Za-z]+") ? "'" + text + "'" : text);
      } else {
        out.append(token.equals("S") ? ".SSS" : token);
      }
    }
    return out.toString();
  }

  /** Returns what of a date's text ARFF has no place for, in words; empty where it has all. */
  String beyondArff() {
    boolean finer = has("S") && fraction > 3;
    if (has("X")) {
      return finer ? "the time zone and all beyond milliseconds" : "the time zone";
    }
    return finer ? "all beyond milliseconds" : "";
  }

  @Override
  public String toString() {
    return pattern;
  }

  /** Reads one text. */
  private final class Reader {
    private final String text;
    private int at;
    private int fractionDigits;
    private long offset;

    Reader(String text) {
      this.text = text;
    }

    long millis() {
      int year = 1970;
      int month = 1;
      int day = 1;
      int hour = 0;
      int minute = 0;
      int second = 0;
      long nanos = 0;
      int half = -1;
      for (String token : tokens) {
        int read = 0;
        switch (token) {
          case "yyyy" -> year = read = number(4, 4);
          case "yy" -> {
            read = number(2, 2);
            year = read < 69 ? 2000 + read : 1900 + read; // as POSIX has it
          }
          case "MM" -> month = read = number(2, 2);
          case "M" -> month = read = number(1, 2);
          case "MMM" -> month = read = name(3);
          case "MMMM" -> month = read = name(0);
          case "dd" -> day = read = number(2, 2);
          case "d" -> day = read = number(1, 2);
          case "HH", "hh" -> hour = read = number(2, 2);
          case "H", "h" -> hour = read = number(1, 2);
          case "mm" -> minute = read = number(2, 2);
          case "ss" -> second = read = number(2, 2);
          case "S" -> {
            nanos = fraction();
            read = nanos < 0 ? -1 : 0;
          }
          case "X" -> read = zone();
          case "a" -> half = read = half();
          default -> read = literal(token);
        }
        if (read < 0) {
          return OTHER;
        }
      }
      if (at != text.length()) {
        return OTHER;
      }
      if (half >= 0) {
        if (hour < 1 || hour > 12) {
          return IMPOSSIBLE;
        }
        hour = hour % 12 + 12 * half;
      }
      boolean exists =
          month >= 1
              && month <= 12
              && day >= 1
              && year >= 1
              && day <= CompactDay.length(year, month)
              && hour < 24
              && minute < 60
              && second < 60;
      return exists
          ? epochDay(year, month, day) * DAY
              + ((hour * 60L + minute) * 60 + second) * 1000
              + nanos / 1_000_000
              - offset
          : IMPOSSIBLE;
    }

    private int number(int least, int most) {
      int value = 0;
      int start = at;
      while (at < text.length() && at - start < most && isDigit(text.charAt(at))) {
        value = 10 * value + (text.charAt(at++) - '0');
      }
      return at - start < least ? -1 : value;
    }

    private int name(int letters) {
      for (int m = 0; m < 12; m++) {
        String name = letters == 0 ? MONTHS[m] : MONTHS[m].substring(0, letters);
        if (text.regionMatches(true, at, name, 0, name.length())) {
          at += name.length();
          return m + 1;
        }
      }
      return -1;
    }

    private long fraction() {
      if (at >= text.length() || (text.charAt(at) != '.' && text.charAt(at) != ',')) {
        return 0;
      }
      int start = ++at;
      long nanos = 0;
      while (at < text.length() && at - start < 9 && isDigit(text.charAt(at))) {
        nanos = nanos * 10 + (text.charAt(at++) - '0');
      }
      fractionDigits = at - start;
      for (int i = fractionDigits; i < 9; i++) {
        nanos *= 10;
      }
      return fractionDigits == 0 ? -1 : nanos;
    }

    private int zone() {
      if (text.startsWith("Z", at)) {
        at++;
        return 0;
      }
      if (at >= text.length() || (text.charAt(at) != '+' && text.charAt(at) != '-')) {
        return -1;
      }
      int sign = text.charAt(at++) == '-' ? -1 : 1;
      int hours = number(2, 2);
      at += text.startsWith(":", at) ? 1 : 0;
      int minutes = at < text.length() ? number(2, 2) : 0;
      offset = sign * (hours * 60L + minutes) * 60_000;
      return hours < 0 || minutes < 0 || hours > 18 || minutes > 59 ? -1 : 0;
    }

    private int half() {
      boolean am = text.regionMatches(true, at, "AM", 0, 2);
      boolean pm = text.regionMatches(true, at, "PM", 0, 2);
      at += 2;
      return am ? 0 : pm ? 1 : -1;
    }

    private int literal(String token) {
      int length = token.length() - 1;
      if (!text.startsWith(token.substring(1), at)) {
        return -1;
      }
      at += length;
      return 0;
    }
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Days since 1970-01-01, as H. Hinnant counts them (chrono-compatible low-level algorithms). */
  private static long epochDay(int year, int month, int day) {
    long y = month <= 2 ? year - 1L : year;
    long era = Math.floorDiv(y, 400);
    long yearOfEra = y - era * 400;
    long dayOfYear = (153L * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468;
  }
}
