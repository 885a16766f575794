package io.github.counterpoise.profile;

/** What the plain numbers of a column have in common. */
final class NumberCounts {

  static final int MOST_DECIMALS = 20;

  private final int[] decimals = new int[MOST_DECIMALS + 1]; // cells by decimals, whole text first
  private int cells;
  private int pointed;
  private int fractions;
  private int firstFractionLine;
  private double firstFraction;
  private int fractionsWithExponent;
  private int clearPoints; // a point that cannot part thousands
  private int doubtfulPoints; // 1.234
  private int long15; // more than 15 digits
  private int ungrouped; // four digits or more before the point
  private int days; // such as 20240507
  private int months; // such as 202405
  private int seconds; // such as 20240507123059
  private int firstLine;
  private double firstValue;
  private int firstClearPointLine;
  private double firstClearPoint;
  private int nonZero;
  private int firstNonZeroLine;
  private double firstNonZero;
  private int firstOddDayLine; // not such as 20240507
  private double firstOddDay;
  private int leastDigits = Integer.MAX_VALUE; // of whole numbers
  private int mostDigits;

  /**
   * Counts a number.
   *
   * @param number what was read
   * @param line number of its line
   */
  void add(PlainNumber number, int line) {
    if (cells++ == 0) {
      firstLine = line;
      firstValue = number.value();
    }
    double value = number.value();
    decimals[Math.min(MOST_DECIMALS, number.decimals())]++;
    int whole = number.wholeDigits();
    if (number.hasPoint()) {
      pointed++;
      boolean doubtful =
          number.decimals() == 3
              && whole >= 1
              && whole <= 3
              && Math.abs(value) >= 1
              && !number.hasExponent();
      doubtfulPoints += doubtful ? 1 : 0;
      if (!doubtful && clearPoints++ == 0) {
        firstClearPointLine = line;
        firstClearPoint = value;
      }
    }
    if (value != 0 && nonZero++ == 0) {
      firstNonZeroLine = line;
      firstNonZero = value;
    }
    if (value != Math.rint(value)) {
      if (fractions++ == 0) {
        firstFractionLine = line;
        firstFraction = value;
      }
      fractionsWithExponent += number.hasExponent() ? 1 : 0;
    } else if (!number.hasPoint() && !number.hasExponent()) {
      leastDigits = Math.min(leastDigits, whole);
      mostDigits = Math.max(mostDigits, whole);
      ungrouped += whole >= 4 ? 1 : 0;
      long15 += whole > 15 ? 1 : 0;
      if (!number.isSigned() && (whole == 6 || whole == 8 || whole == 14)) {
        addDay((long) value, whole, line);
      }
    }
  }

  private void addDay(long value, int digits, int line) {
    if (digits == 8) {
      if (CompactDay.isDay(value)) {
        days++;
      } else if (firstOddDayLine == 0) {
        firstOddDayLine = line;
        firstOddDay = value;
      }
    } else if (digits == 6) {
      months += CompactDay.isMonth(value) ? 1 : 0;
    } else {
      seconds += CompactDay.isSecond(value) ? 1 : 0;
    }
  }

  /** Returns the number of cells. */
  int cells() {
    return cells;
  }

  /** Returns how many cells have a number of decimals, all above the most counting as that. */
  int withDecimals(int count) {
    return decimals[count];
  }

  /** Returns how many cells have a point. */
  int pointed() {
    return pointed;
  }

  /** Returns how many cells are not whole. */
  int fractions() {
    return fractions;
  }

  /** Returns how many cells are not whole and written with an exponent. */
  int fractionsWithExponent() {
    return fractionsWithExponent;
  }

  /** Returns the line of the first cell that is not whole. */
  int firstFractionLine() {
    return firstFractionLine;
  }

  /** Returns the first value that is not whole. */
  double firstFraction() {
    return firstFraction;
  }

  /** Returns how many points are decimal points for certain. */
  int clearPoints() {
    return clearPoints;
  }

  /** Returns how many points have three digits behind and up to three before them. */
  int doubtfulPoints() {
    return doubtfulPoints;
  }

  /** Returns how many whole numbers have more than 15 digits. */
  int longNumbers() {
    return long15;
  }

  /** Returns how many whole numbers have four digits or more. */
  int ungrouped() {
    return ungrouped;
  }

  /** Returns how many numbers are days such as 20240507. */
  int days() {
    return days;
  }

  /** Returns how many numbers are months such as 202405. */
  int months() {
    return months;
  }

  /** Returns how many numbers are seconds such as 20240507123059. */
  int seconds() {
    return seconds;
  }

  /** Returns the line of the first number. */
  int firstLine() {
    return firstLine;
  }

  /** Returns the first number. */
  double firstValue() {
    return firstValue;
  }

  /** Returns the line of the first number with a decimal point for certain. */
  int firstClearPointLine() {
    return firstClearPointLine;
  }

  /** Returns the first number with a decimal point for certain. */
  double firstClearPoint() {
    return firstClearPoint;
  }

  /** Returns how many numbers are not 0. */
  int nonZero() {
    return nonZero;
  }

  /** Returns the line of the first number other than 0. */
  int firstNonZeroLine() {
    return firstNonZeroLine;
  }

  /** Returns the first number other than 0. */
  double firstNonZero() {
    return firstNonZero;
  }

  /** Returns the line of the first number of eight digits that is no day. */
  int firstOddDayLine() {
    return firstOddDayLine;
  }

  /** Returns the first number of eight digits that is no day. */
  double firstOddDay() {
    return firstOddDay;
  }

  /** Returns the fewest digits of a whole number. */
  int leastDigits() {
    return leastDigits;
  }

  /** Returns the most digits of a whole number. */
  int mostDigits() {
    return mostDigits;
  }
}
