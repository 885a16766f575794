package io.github.counterpoise.profile;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values that people and programs write where a value is missing. */
final class Sentinels {

  private static final Set<Double> NUMBERS = numbers();
  private static final Set<Double> DATES =
      Stream.of(
              "0001-01-01",
              "1753-01-01",
              "1899-12-30",
              "1899-12-31",
              "1900-01-01",
              "1904-01-01",
              "1970-01-01",
              "2099-12-31",
              "2100-01-01",
              "2999-12-31",
              "9999-12-31")
          .map(text -> 1000.0 * LocalDate.parse(text).atStartOfDay().toEpochSecond(ZoneOffset.UTC))
          .collect(Collectors.toUnmodifiableSet());

  private Sentinels() {}

  /** Returns whether a number is written for "missing": 999, -9999, 99.9, -1, …. */
  static boolean isNumber(double value) {
    return NUMBERS.contains(value);
  }

  /** Returns whether a point in time is one that programs write where they have none. */
  static boolean isDate(double millis) {
    return DATES.contains(millis);
  }

  private static Set<Double> numbers() {
    Stream<Double> nines =
        Stream.iterate(9L, nine -> nine < 1_000_000_000_000L, nine -> 10 * nine + 9)
            .flatMap(nine -> Stream.of((double) nine, nine / 10.0, nine / 100.0, nine / 9 * 8.0))
            .filter(value -> value > 90)
            .flatMap(value -> Stream.of(value, -value));
    Stream<Double> more =
        Stream.of(
            -1.0,
            -9.0,
            777.0,
            7777.0,
            32767.0,
            -32768.0,
            65535.0,
            2147483647.0,
            -2147483648.0,
            4294967295.0,
            1e30,
            -1e30,
            (double) Float.MAX_VALUE,
            (double) -Float.MAX_VALUE,
            Double.MAX_VALUE,
            -Double.MAX_VALUE);
    return Stream.concat(nines, more).collect(Collectors.toUnmodifiableSet());
  }
}
