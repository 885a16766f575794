package io.github.counterpoise.profile;

import java.util.List;

/**
 * A number as people write it, taken apart.
 *
 * @param sign how it is said to be negative
 * @param prefix what stands before the digits, such as {@code $}
 * @param suffix what stands behind them, such as {@code %} with the blank before it
 * @param core digits, with whatever parts them, and perhaps an exponent
 */
record NumberText(Sign sign, String prefix, String suffix, String core) {

  private static final List<String> CODES =
      List.of(
          "US$", "USD", "EUR", "GBP", "CHF", "JPY", "SEK", "NOK", "DKK", "PLN", "CZK", "Fr.", "kr.",
          "kr", "Rs.", "Rs", "R$", "zł");

  /** How a number is said to be negative, if it is. */
  enum Sign {
    /** It is not. */
    NONE,
    /** {@code -5}. */
    BEFORE,
    /** {@code 5-}. */
    BEHIND,
    /** {@code (5)}. */
    PARENTHESES
  }

  /**
   * Takes a text apart.
   *
   * @param cell the text
   * @return its parts, or null where it cannot be a number
   */
  static NumberText of(String cell) {
    String text = strip(cell);
    if (text.isEmpty() || text.length() > 60 || !hasDigit(text)) {
      return null;
    }
    Sign sign = Sign.NONE;
    if (text.startsWith("(") && text.endsWith(")")) {
      sign = Sign.PARENTHESES;
      text = strip(text.substring(1, text.length() - 1));
    }
    String suffix;
    if (text.endsWith("-") || text.endsWith("−")) {
      if (sign != Sign.NONE) {
        return null;
      }
      sign = Sign.BEHIND;
      text = strip(text.substring(0, text.length() - 1));
    }
    int unit = suffixStart(text);
    suffix = text.substring(unit);
    text = text.substring(0, unit);
    int signed = signLength(text);
    if (signed > 0) {
      if (sign != Sign.NONE) {
        return null;
      }
      sign = text.charAt(0) == '+' ? Sign.NONE : Sign.BEFORE;
      text = text.substring(1);
    }
    int digits = prefixEnd(text);
    String prefix = text.substring(0, digits);
    text = text.substring(digits);
    if (signed == 0 && !prefix.isEmpty() && signLength(text) > 0 && sign == Sign.NONE) {
      sign = text.charAt(0) == '+' ? Sign.NONE : Sign.BEFORE; // $-5
      text = text.substring(1);
    }
    if (text.isEmpty() || !(Character.isDigit(text.charAt(0)) || isPoint(text.charAt(0)))) {
      return null;
    }
    return new NumberText(sign, prefix, suffix, text);
  }

  /**
   * What parts the digits of a number.
   *
   * @param decimal comma or point, 0 where there is none for certain
   * @param grouping what parts thousands, 0 where there is none for certain
   * @param doubtful a comma or point that may be either, 0 where there is none
   */
  record Separators(char decimal, char grouping, char doubtful) {}

  /** Returns what parts the digits, or null where this is no number after all. */
  Separators separators() {
    int end = mantissaEnd(core);
    char first = 0;
    char last = 0;
    int lastAt = -1;
    int lasts = 0;
    for (int i = 0; i < end; i++) {
      char c = core.charAt(i);
      if (c >= '0' && c <= '9') {
        continue;
      }
      if (!isPoint(c) && !isGap(c)) {
        return null;
      }
      char kind = isGap(c) ? gap(c) : c;
      if (kind != last) {
        if (first != 0 && first != last) {
          return null; // a third kind
        }
        first = first == 0 ? kind : first;
        last = kind;
        lasts = 0;
      } else if (first != last) {
        return null; // 1,234.5.6
      }
      lastAt = i;
      lasts++;
    }
    if (last == 0) {
      return new Separators((char) 0, (char) 0, (char) 0);
    }
    if (first != last) {
      boolean fits = isPoint(last) && grouped(core.substring(0, lastAt), first);
      return fits ? new Separators(last, first, (char) 0) : null;
    }
    String mantissa = core.substring(0, end);
    if (!isPoint(last) || lasts > 1) {
      return grouped(mantissa, last) ? new Separators((char) 0, last, (char) 0) : null;
    }
    boolean doubtful = end == core.length() && core.charAt(0) != '0' && grouped(mantissa, last);
    return doubtful
        ? new Separators((char) 0, (char) 0, last)
        : new Separators(last, (char) 0, (char) 0);
  }

  /**
   * Returns the size of the number, or {@code NaN} where it is not written so.
   *
   * @param decimal the decimal comma or point
   * @param grouping what may part thousands, 0 for nothing
   */
  double size(char decimal, char grouping) {
    int end = mantissaEnd(core);
    int point = core.substring(0, end).indexOf(decimal);
    int wholeEnd = point < 0 ? end : point;
    String whole = core.substring(0, wholeEnd);
    StringBuilder digits = new StringBuilder();
    if (!onlyDigits(whole)) {
      if (grouping == 0 || !grouped(whole, grouping)) {
        return Double.NaN;
      }
      whole.chars().filter(c -> c >= '0' && c <= '9').forEach(c -> digits.append((char) c));
    } else {
      digits.append(whole);
    }
    if (point >= 0) {
      String fraction = core.substring(point + 1, end);
      if (!onlyDigits(fraction) || whole.length() + fraction.length() == 0) {
        return Double.NaN;
      }
      digits.append('.').append(fraction);
    }
    double value = Double.parseDouble(digits.append(core, end, core.length()).toString());
    return Double.isFinite(value) ? value : Double.NaN;
  }

  /**
   * Returns how many digits stand behind the decimal comma or point.
   *
   * @param decimal which it is
   */
  int decimals(char decimal) {
    int end = mantissaEnd(core);
    int point = core.substring(0, end).indexOf(decimal);
    int power = end == core.length() ? 0 : Integer.parseInt(power(core.substring(end + 1)));
    return Math.max(0, (point < 0 ? 0 : end - point - 1) - power);
  }

  /** Returns whether it is written in digits alone, the first of several being 0. */
  boolean hasLeadingZero() {
    return core.length() > 1 && core.charAt(0) == '0' && onlyDigits(core);
  }

  /** Returns whether nothing but digits is there. */
  boolean isDigits() {
    return sign == Sign.NONE && prefix.isEmpty() && suffix.isEmpty() && onlyDigits(core);
  }

  /** Returns whether a character is a blank or an apostrophe that may part thousands. */
  static boolean isGap(char c) {
    return c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009' || c == '\'' || c == '’';
  }

  private static char gap(char c) {
    return c == '\'' || c == '’' ? '\'' : ' '; // all blanks count as one
  }

  private static String power(String text) {
    String digits = text.startsWith("+") ? text.substring(1) : text;
    return digits.length() > 6 ? digits.substring(0, 6) : digits;
  }

  /** Returns whether whole digits are parted into groups of three by one character. */
  private static boolean grouped(String whole, char by) {
    int run = 0;
    boolean parted = false;
    for (int i = 0; i < whole.length(); i++) {
      char c = whole.charAt(i);
      if (c >= '0' && c <= '9') {
        run++;
        continue;
      }
      boolean fits = parted ? run == 3 : run >= 1 && run <= 3;
      if (!fits || (isGap(c) ? gap(c) : c) != (isGap(by) ? gap(by) : by)) {
        return false;
      }
      parted = true;
      run = 0;
    }
    return parted && run == 3 && !(whole.charAt(0) == '0');
  }

  private static int mantissaEnd(String core) {
    for (int i = 1; i < core.length() - 1; i++) {
      char c = core.charAt(i);
      if (c == 'e' || c == 'E') {
        String power = core.substring(i + 1);
        boolean signed = power.startsWith("+") || power.startsWith("-");
        String digits = signed ? power.substring(1) : power;
        return !digits.isEmpty() && onlyDigits(digits) ? i : core.length();
      }
    }
    return core.length();
  }

  private static int suffixStart(String text) {
    int end = text.length();
    char c = end == 0 ? ' ' : text.charAt(end - 1);
    int start = end;
    if (c == '%' || c == '‰' || Character.getType(c) == Character.CURRENCY_SYMBOL) {
      start = end - 1;
    } else {
      for (String code : CODES) {
        if (start == end && text.endsWith(code)) {
          start = end - code.length();
        }
      }
    }
    while (start < end && start > 0 && Character.isSpaceChar(text.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static int prefixEnd(String text) {
    int end = 0;
    for (String code : CODES) {
      end = end == 0 && text.startsWith(code) ? code.length() : end;
    }
    if (end == 0
        && !text.isEmpty()
        && Character.getType(text.charAt(0)) == Character.CURRENCY_SYMBOL) {
      end = 1;
    }
    while (end > 0 && end < text.length() && Character.isSpaceChar(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static int signLength(String text) {
    char c = text.isEmpty() ? ' ' : text.charAt(0);
    return c == '-' || c == '+' || c == '−' ? 1 : 0;
  }

  private static boolean isPoint(char c) {
    return c == '.' || c == ',';
  }

  private static boolean onlyDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isBlank(char c) {
    return c <= ' ' || Character.isSpaceChar(c);
  }
}
