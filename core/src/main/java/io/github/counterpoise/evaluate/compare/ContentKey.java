package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/**
 * Check sums of what a table holds. The order in which labels are declared, and the unit of row
 * weights, play no part.
 *
 * @param columns of names and kinds of the columns and of which of them is the class
 * @param cells of the rows in any order
 * @param order of the rows in their order
 * @param weights of the row weights in the order of the rows, 0 where all are equal
 */
record ContentKey(long columns, long cells, long order, long weights) {

  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  /** Few digits: weights in another unit differ in their last ones. */
  private static final MathContext WEIGHT_DIGITS = new MathContext(6, RoundingMode.HALF_EVEN);

  /**
   * Reads a table.
   *
   * @param table the rows, with weights of mean 1
   */
  static ContentKey of(Table table) {
    int width = table.schema().width();
    long columns = text(0, table.schema().classColumn().name());
    long[][] labels = new long[width][]; // [column][label], null for numbers
    long[][] runs = new long[width][]; // [column][row], null for cells
    for (int c = 0; c < width; c++) {
      Column column = table.schema().column(c);
      if (column instanceof Column.Nominal nominal) {
        labels[c] = nominal.labels().stream().mapToLong(label -> text(1, label)).toArray();
      } else if (column instanceof Column.Series) {
        runs[c] = runs(table.series(c));
      }
      columns = number(text(columns, column.name()), labels[c] == null ? 0 : 1);
    }
    long cells = 0;
    long order = 0;
    long weights = 0;
    for (int row = 0; row < table.rows(); row++) {
      long own = 0;
      for (int c = 0; c < width; c++) {
        if (runs[c] != null) {
          own = number(own, runs[c][row]);
          continue;
        }
        double value = table.value(row, c);
        boolean label = labels[c] != null && !Double.isNaN(value);
        // + 0.0 makes one zero of two; all NaN have the same bits.
        own = number(own, label ? labels[c][(int) value] : Double.doubleToLongBits(value + 0.0));
      }
      cells += own;
      order = number(order, own);
      weights = table.isWeighted() ? number(weights, weight(table.weight(row))) : 0;
    }
    return new ContentKey(columns, cells, order, weights);
  }

  /** Returns a check sum of each run: its length, and its steps in order. */
  private static long[] runs(Series series) {
    Schema schema = series.steps().schema();
    long[] sums = new long[series.rows()];
    for (int row = 0; row < sums.length; row++) {
      long sum = number(schema.width(), series.isMissing(row) ? -1 : series.length(row));
      int end = series.start(row) + series.length(row);
      for (int step = series.start(row); step < end; step++) {
        for (int c = 0; c < schema.width(); c++) {
          double value = series.steps().value(step, c);
          boolean label = schema.column(c) instanceof Column.Nominal && !Double.isNaN(value);
          sum =
              label
                  ? text(sum, ((Column.Nominal) schema.column(c)).labels().get((int) value))
                  : number(sum, Double.doubleToLongBits(value + 0.0));
        }
      }
      sums[row] = sum;
    }
    return sums;
  }

  private static long weight(double weight) {
    return Double.doubleToLongBits(new BigDecimal(weight).round(WEIGHT_DIGITS).doubleValue());
  }

  /** Returns one number of all, equal for equal tables. */
  long all() {
    return number(number(number(columns, cells), order), weights);
  }

  /**
   * Returns a check sum of texts in their order.
   *
   * @param texts the texts
   */
  static long of(List<String> texts) {
    long sum = 0;
    for (String text : texts) {
      sum = text(sum, text);
    }
    return sum;
  }

  private static long text(long sum, String text) {
    long next = number(sum, text.length());
    for (int i = 0; i < text.length(); i++) {
      next = number(next, text.charAt(i));
    }
    return next;
  }

  // The 64-bit finaliser of java.util.SplittableRandom (Stafford's variant 13).
  private static long number(long sum, long next) {
    long z = (sum ^ next) + GAMMA;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    z ^= z >>> 31;
    return z + 31 * sum; // else sum and next could change places
  }
}
