package io.github.counterpoise.profile;

/**
 * Reads numbers as programs write them: a sign, digits without leading zeros, a point, an exponent.
 * One instance is used over and over, so that a cell costs no object.
 */
final class PlainNumber {

  private static final double[] TENS = new double[23]; // all exact
  private static final long EXACT = 1L << 53; // up to here a double holds every whole number

  static {
    TENS[0] = 1;
    for (int i = 1; i < TENS.length; i++) {
      TENS[i] = TENS[i - 1] * 10;
    }
  }

  private double value;
  private int wholeDigits;
  private int decimals;
  private boolean point;
  private boolean exponent;
  private boolean signed;

  /**
   * Reads a text.
   *
   * @param text holds the text
   * @param from where it starts
   * @param to where it ends, exclusive
   * @return whether it is such a number, and a finite one
   */
  boolean scan(char[] text, int from, int to) {
    int i = from;
    boolean negative = i < to && text[i] == '-';
    signed = negative || (i < to && text[i] == '+');
    i += signed ? 1 : 0;
    int start = i;
    long mantissa = 0;
    while (i < to && isDigit(text[i])) {
      mantissa = mantissa * 10 + (text[i++] - '0');
    }
    wholeDigits = i - start;
    if (wholeDigits > 1 && text[start] == '0') {
      return false;
    }
    point = i < to && text[i] == '.';
    int fraction = 0;
    if (point) {
      start = ++i;
      while (i < to && isDigit(text[i])) {
        mantissa = mantissa * 10 + (text[i++] - '0');
      }
      fraction = i - start;
    }
    if (wholeDigits + fraction == 0) {
      return false;
    }
    int power = 0;
    exponent = i < to && (text[i] == 'e' || text[i] == 'E');
    if (exponent) {
      i++;
      boolean down = i < to && text[i] == '-';
      i += i < to && (down || text[i] == '+') ? 1 : 0;
      start = i;
      while (i < to && isDigit(text[i])) {
        power = Math.min(10_000, power * 10 + (text[i++] - '0'));
      }
      if (i == start) {
        return false;
      }
      power = down ? -power : power;
    }
    if (i != to) {
      return false;
    }
    decimals = Math.max(0, fraction - power);
    int scale = power - fraction;
    if (wholeDigits + fraction <= 18 && mantissa <= EXACT && Math.abs(scale) < TENS.length) {
      // one operation on exact numbers: rounded as the decimal number itself would be
      double size = scale < 0 ? mantissa / TENS[-scale] : mantissa * TENS[scale];
      value = negative ? -size : size;
      return true;
    }
    value = Double.parseDouble(new String(text, from, to - from));
    return Double.isFinite(value);
  }

  /** Returns the number. */
  double value() {
    return value;
  }

  /** Returns how many digits stand before the point. */
  int wholeDigits() {
    return wholeDigits;
  }

  /** Returns how many digits after the point it takes to write the number without exponent. */
  int decimals() {
    return decimals;
  }

  /** Returns whether there is a point. */
  boolean hasPoint() {
    return point;
  }

  /** Returns whether there is an exponent. */
  boolean hasExponent() {
    return exponent;
  }

  /** Returns whether there is a sign. */
  boolean isSigned() {
    return signed;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
