package io.github.counterpoise.profile;

import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.BitSet;

/** Columns of numbers that measure nothing: they count the rows, or stand for labels. */
final class CodeColumns {

  private static final int FEWEST_CONSECUTIVE = 20;
  private static final int FEWEST_ROWS = 50; // as for labels that are another in every row
  private static final double FULL = 0.9; // share of a range that its numbers take
  private static final int MOST_CODES = 30;
  private static final int ROWS_PER_CODE = 5;
  private static final int SMALLEST_CODE = 100;
  private static final int SPARSE = 10; // a scale has fewer numbers that nobody has
  private static final int ROUND = 10;

  private CodeColumns() {}

  /**
   * Returns whether a column is a running number: whole numbers that rise or fall from row to row,
   * or that are all different and fill their range.
   */
  static boolean isRunningNumber(Table table, int column, Spread spread) {
    int present = spread.present();
    if (!spread.isWhole() || present < FEWEST_CONSECUTIVE || present < FULL * table.rows()) {
      return false;
    }
    double range = spread.largest()[0].value() - spread.smallest()[0].value() + 1;
    if (spread.isMonotone()) {
      return present >= FEWEST_ROWS || range == present;
    }
    return present >= FEWEST_ROWS && FULL * range <= present && allDiffer(table, column, spread);
  }

  private static boolean allDiffer(Table table, int column, Spread spread) {
    double low = spread.smallest()[0].value();
    BitSet seen = new BitSet();
    for (int row = 0; row < table.rows(); row++) {
      double value = table.value(row, column);
      if (!Double.isNaN(value)) {
        int at = (int) (value - low);
        if (seen.get(at)) {
          return false;
        }
        seen.set(at);
      }
    }
    return true;
  }

  /**
   * Returns whether a column has a few whole numbers only, far apart and neither round nor evenly
   * spaced nor years, each in many rows, as codes are: 4111, 5411, 5812.
   */
  static boolean areCodes(Spread spread) {
    double[] values = spread.different();
    if (!spread.isWhole()
        || spread.hasMany()
        || spread.present() < FEWEST_ROWS
        || values.length < 3
        || values.length > MOST_CODES
        || values[0] < SMALLEST_CODE
        || spread.present() < ROWS_PER_CODE * values.length) {
      return false;
    }
    double range = values[values.length - 1] - values[0];
    boolean years = values[0] >= 1900 && values[values.length - 1] <= 2100;
    long round = Arrays.stream(values).filter(v -> v % ROUND == 0).count();
    return range >= (double) SPARSE * (values.length - 1)
        && !years
        && 2 * round <= values.length
        && !isEvenlySpaced(values);
  }

  private static boolean isEvenlySpaced(double[] values) {
    for (int i = 2; i < values.length; i++) {
      if (values[i] - values[i - 1] != values[1] - values[0]) {
        return false;
      }
    }
    return true;
  }
}
