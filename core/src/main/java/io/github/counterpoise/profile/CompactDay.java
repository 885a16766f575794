package io.github.counterpoise.profile;

/** Days, months and seconds that are written as one whole number, between 1900 and 2100. */
final class CompactDay {

  private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

  private CompactDay() {}

  /** Returns whether a number such as 20240507 names a day that exists. */
  static boolean isDay(long number) {
    int year = (int) (number / 10_000);
    int month = (int) (number / 100 % 100);
    int day = (int) (number % 100);
    return isYear(year) && month >= 1 && month <= 12 && day >= 1 && day <= length(year, month);
  }

  /** Returns whether a number such as 202405 names a month. */
  static boolean isMonth(long number) {
    long month = number % 100;
    return isYear(number / 100) && month >= 1 && month <= 12;
  }

  /** Returns whether a number such as 20240507123059 names a second of a day that exists. */
  static boolean isSecond(long number) {
    long time = number % 1_000_000;
    return isDay(number / 1_000_000)
        && time / 10_000 < 24
        && time / 100 % 100 < 60
        && time % 100 < 60;
  }

  /**
   * Returns the number of days of a month.
   *
   * @param year the year
   * @param month 1 to 12
   */
  static int length(int year, int month) {
    boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    return month == 2 && leap ? 29 : LENGTHS[month - 1];
  }

  private static boolean isYear(long year) {
    return year >= 1900 && year <= 2100;
  }
}
