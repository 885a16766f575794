package io.github.counterpoise.table;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Cells as people read them, in the form of their column and in no machine's language. Fractions in
 * columns of no particular form are shown with six digits; whole numbers in full.
 */
public final class CellText {

  private static final MathContext SHORT = new MathContext(6);

  private CellText() {}

  /**
   * Writes a cell.
   *
   * @param column the column
   * @param value the cell
   * @return the label, the time in UTC as finely as the column tells it, or the number without
   *     thousands separators; "?" where the cell is missing
   */
  public static String of(Column column, double value) {
    if (Double.isNaN(value)) {
      return "?";
    } else if (column instanceof Column.Nominal nominal) {
      return nominal.labels().get((int) value);
    } else if (column instanceof Column.Date date) {
      return formatter(date.unit()).format(Instant.ofEpochMilli((long) Math.floor(value)));
    }
    return number(column instanceof Column.Numeric numeric ? numeric.decimals() : 0, value);
  }

  private static String number(int decimals, double value) {
    double size = Math.abs(value);
    if (!Double.isFinite(value) || size >= 1e15 || (size > 0 && size < 1e-6)) {
      return Double.toString(value).replace(".0E", "e").replace('E', 'e');
    }
    BigDecimal stripped = BigDecimal.valueOf(value).stripTrailingZeros();
    if (decimals == Column.Numeric.ANY) {
      boolean whole = stripped.scale() <= 0;
      return (whole ? stripped : stripped.round(SHORT).stripTrailingZeros()).toPlainString();
    }
    // A real cell may have more decimals than its column promises, and is shown as it is.
    return stripped.setScale(Math.max(decimals, stripped.scale())).toPlainString();
  }

  private static DateTimeFormatter formatter(TimeUnit unit) {
    String pattern =
        switch (unit) {
          case YEAR -> "uuuu";
          case MONTH -> "uuuu-MM";
          case DAY -> "uuuu-MM-dd";
          case HOUR, MINUTE -> "uuuu-MM-dd HH:mm";
          case SECOND -> "uuuu-MM-dd HH:mm:ss";
          case MILLISECOND -> "uuuu-MM-dd HH:mm:ss.SSS";
        };
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
