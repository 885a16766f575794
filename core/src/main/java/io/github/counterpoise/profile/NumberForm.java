package io.github.counterpoise.profile;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The form in which the numbers of a column are written.
 *
 * @param decimal the decimal comma or point
 * @param grouping what parts thousands, 0 for nothing
 * @param prefix what stands before every number, such as {@code $}
 * @param suffix what stands behind every number, such as {@code %}
 * @param decimals digits after the comma or point, {@link #ANY} for as many as it takes
 * @param padded whether there are always as many, zeros included
 * @param wholeBare whether whole numbers do without
 * @param negative how negative numbers are written
 */
record NumberForm(
    char decimal,
    char grouping,
    String prefix,
    String suffix,
    int decimals,
    boolean padded,
    boolean wholeBare,
    NumberText.Sign negative) {

  /** As many decimals as it takes. */
  static final int ANY = -1;

  /** Numbers as programs write them. */
  static final NumberForm PLAIN =
      new NumberForm('.', (char) 0, "", "", ANY, false, true, NumberText.Sign.BEFORE);

  private static final long EXACT = 1L << 53; // up to here a double holds every whole number

  /** Returns whether programs read numbers of this form as they stand. */
  boolean isPlain() {
    return decimal == '.'
        && grouping == 0
        && prefix.isEmpty()
        && suffix.isEmpty()
        && negative == NumberText.Sign.BEFORE;
  }

  /**
   * Reads a number; signs, currency and the parting of thousands may be missing.
   *
   * @param text the number
   * @return its value, {@code NaN} where it is not written in this form
   */
  double parse(String text) {
    NumberText parts = NumberText.of(text);
    return parts == null ? Double.NaN : parse(parts);
  }

  double parse(NumberText parts) {
    double size = parts.size(decimal, grouping);
    if (Double.isNaN(size) || !fitsUnit(parts, size)) {
      return Double.NaN;
    }
    return parts.sign() == NumberText.Sign.NONE ? size : -size;
  }

  /** A share in percent must have its sign, or be 0; a currency may be left out, not changed. */
  private boolean fitsUnit(NumberText parts, double size) {
    String before = parts.prefix().strip();
    String behind = parts.suffix().strip();
    boolean none = before.isEmpty() && behind.isEmpty();
    if (none) {
      return size == 0 || !(suffix.contains("%") || suffix.contains("‰"));
    }
    return before.equals(prefix.strip()) && behind.equals(suffix.strip().replace('\u00A0', ' '));
  }

  /**
   * Writes a number.
   *
   * @param value a finite number
   */
  String format(double value) {
    String digits = digits(Math.abs(value));
    if (decimal != '.' || grouping != 0) {
      digits = dressed(digits);
    }
    boolean below = value < 0 || (value == 0 && 1 / value < 0 && decimals == ANY);
    if (below && isZero(digits) && decimals != ANY) {
      below = false; // no -0.00
    }
    String text = prefix + digits + suffix;
    if (!below) {
      return text;
    }
    return switch (negative) {
      case PARENTHESES -> "(" + text + ")";
      case BEHIND -> text + "-";
      default -> "-" + text;
    };
  }

  private String digits(double size) {
    boolean whole = size == Math.rint(size);
    if (whole && (wholeBare || decimals == 0)) {
      return size <= EXACT ? Long.toString((long) size) : new BigDecimal(size).toPlainString();
    }
    if (decimals == ANY) {
      String text = Double.toString(size);
      return isPlain() || text.indexOf('E') < 0 ? text : BigDecimal.valueOf(size).toPlainString();
    }
    BigDecimal rounded = BigDecimal.valueOf(size).setScale(decimals, RoundingMode.HALF_EVEN);
    if (padded) {
      return rounded.toPlainString();
    }
    BigDecimal bare = rounded.stripTrailingZeros();
    int least = wholeBare ? 0 : 1;
    return bare.setScale(Math.max(least, bare.scale()), RoundingMode.UNNECESSARY).toPlainString();
  }

  private String dressed(String digits) {
    int point = digits.indexOf('.');
    String whole = point < 0 ? digits : digits.substring(0, point);
    StringBuilder text = new StringBuilder(whole);
    for (int i = whole.length() - 3; grouping != 0 && i > 0; i -= 3) {
      text.insert(i, grouping);
    }
    return point < 0
        ? text.toString()
        : text.append(decimal).append(digits, point + 1, digits.length()).toString();
  }

  private static boolean isZero(String digits) {
    return digits.chars().noneMatch(c -> c >= '1' && c <= '9');
  }

  /** Returns the form in words, empty for plain numbers. */
  String words() {
    StringBuilder words = new StringBuilder();
    if (decimal == ',') {
      add(words, "decimal comma");
    }
    if (grouping != 0) {
      add(words, "thousands parted by " + name(grouping));
    }
    if (!prefix.isBlank()) {
      add(words, "with " + prefix.strip());
    }
    if (!suffix.isBlank()) {
      add(words, "in " + suffix.strip());
    }
    if (negative == NumberText.Sign.PARENTHESES) {
      add(words, "(5) is -5");
    } else if (negative == NumberText.Sign.BEHIND) {
      add(words, "5- is -5");
    }
    return words.toString();
  }

  private static void add(StringBuilder words, String more) {
    words.append(words.isEmpty() ? "" : ", ").append(more);
  }

  private static String name(char grouping) {
    return switch (grouping) {
      case ',' -> "commas";
      case '.' -> "points";
      case '\'', '’' -> "apostrophes";
      default -> "blanks";
    };
  }
}
