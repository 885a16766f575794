package io.github.counterpoise.encode;

import io.github.counterpoise.table.CellText;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Middle and spread of one column as distances need them: {@link Moments} of all cells, unless a
 * few cells so far off that they alone make the deviation would make all other cells look equal;
 * then the moments of the others.
 *
 * <p>Cells count as far off where all of this holds: they are at most 5 % of at least 10 cells
 * present; from the median they lie more than 25 times the deviation of the 95 % of cells nearest
 * to it, and at least 10 times as far as any other cell; and the deviation of all cells is more
 * than 5 times that of the others. So long tails and rare labels written as numbers do not count.
 *
 * @param mean the mean, without cells far off
 * @param deviation the standard deviation, without cells far off; 0 where all values are equal or
 *     none is present
 * @param low what a lesser cell counts as: 10 deviations below the least ordinary one where some
 *     are far off, else minus infinity
 * @param high what a greater cell counts as: 10 deviations above the greatest ordinary one where
 *     some are far off, else infinity
 * @param farOff the rows of the cells far off, ascending; none as a rule
 */
public record Spread(double mean, double deviation, double low, double high, int[] farOff) {

  private static final double RARE = 0.05;
  private static final int FEWEST = 10;
  private static final double FAR = 25;
  private static final double GAP = 10;
  private static final double DOMINANT = 5;

  private static final double SPREAD_OUT = 0.25; // of the cells, above the 0.2324 of the proof
  private static final double LEAST_SURE = 1e-100;
  private static final double MOST_SURE = 1e100;
  private static final double ROUNDED = 1e-6;

  private static final int LEAST = 3; // index of a power of two

  /** Deviations beyond the last ordinary cell that a cell far off counts as. */
  private static final double BEYOND = 10;

  /**
   * Measures a column over some rows.
   *
   * @param table the table
   * @param column index of a numeric, integral or date column
   * @param rows row indices
   */
  public static Spread of(Table table, int column, int[] rows) {
    Moments all = Moments.of(table, column, rows);
    Spread usual =
        new Spread(
            all.mean(),
            all.deviation(),
            Double.NEGATIVE_INFINITY,
            Double.POSITIVE_INFINITY,
            new int[0]);
    if (!mayBeDominated(table, column, rows, all) || isSpreadOut(table, column, rows, all)) {
      return usual;
    }
    int[] present = present(table, column, rows);
    int[] ordinary = ordinary(table, column, present);
    if (ordinary.length == present.length) {
      return usual;
    }
    Moments others = Moments.of(table, column, ordinary);
    if (!(all.deviation() / DOMINANT > others.deviation())) {
      return usual;
    }
    double[] values = values(table, column, ordinary);
    return new Spread(
        others.mean(),
        others.deviation(),
        values[0] - BEYOND * others.deviation(),
        values[values.length - 1] + BEYOND * others.deviation(),
        without(present, ordinary));
  }

  /**
   * Returns the rows whose cells are far off as described above, whether they make the deviation or
   * not.
   *
   * @param table the table
   * @param column index of a numeric, integral or date column
   * @param rows row indices, ascending
   */
  public static int[] farOff(Table table, int column, int[] rows) {
    if (!mayBeDominated(table, column, rows, Moments.of(table, column, rows))) {
      return new int[0];
    }
    int[] present = present(table, column, rows);
    return without(present, ordinary(table, column, present));
  }

  private static int[] present(Table table, int column, int[] rows) {
    boolean all = true;
    for (int row : rows) {
      all &= !table.isMissing(row, column);
    }
    return all ? rows : IntStream.of(rows).filter(row -> !table.isMissing(row, column)).toArray();
  }

  /**
   * Returns a cell as it counts in distances.
   *
   * @param value the cell, {@code NaN} for missing
   */
  public double limited(double value) {
    return Math.min(Math.max(value, low), high);
  }

  /**
   * Says which cells the spread leaves out.
   *
   * @param table the table measured
   * @param column the column measured
   * @return a sentence that names column, cell and row (counted from 1); empty where none are, and
   *     for pixels, among which a bright one is no mistake
   */
  public String remark(Table table, int column) {
    if (farOff.length == 0 || table.schema().shape() != DataShape.TABULAR) {
      return "";
    }
    Column kind = table.schema().column(column);
    String cell =
        String.format(
            Locale.ROOT,
            "%s in row %d",
            CellText.of(kind, table.value(farOff[0], column)),
            farOff[0] + 1);
    return farOff.length == 1
        ? String.format(
            Locale.ROOT,
            "Column '%s': %s lies far beyond all other cells, so scales and distances are those of the others.",
            kind.name(),
            cell)
        : String.format(
            Locale.ROOT,
            "Column '%s': %d cells (such as %s) lie far beyond all others, so scales and distances are those of the others.",
            kind.name(),
            farOff.length,
            cell);
  }

  /** Where a few cells make nearly all of the variance, one is many deviations from the mean. */
  private static boolean mayBeDominated(Table table, int column, int[] rows, Moments all) {
    double bound = 3 * all.deviation();
    return rows.length >= FEWEST
        && IntStream.of(rows)
            .anyMatch(
                row -> {
                  double distance = Math.abs(table.value(row, column) - all.mean());
                  return distance > bound || Double.isInfinite(distance);
                });
  }

  /**
   * Returns whether so much of the deviation is made by cells near the mean that no few others make
   * it alone; a pass instead of an order. Let z be a cell's distance from the mean in deviations,
   * and the cells far off be m of n, at most a tenth. If the deviation of all is more than 5 times
   * that of the others, then the sum of z² over the others is below 0.1324 n: it is (n − m)(1/25 +
   * d²) with d the difference of their mean from that of all, and (n − m) d² is m / (n − m) times
   * the rest. So the sum of min(z², 1) over all cells is below 0.2324 n.
   */
  private static boolean isSpreadOut(Table table, int column, int[] rows, Moments all) {
    double deviation = all.deviation();
    if (!(deviation > LEAST_SURE && deviation < MOST_SURE)
        || deviation < ROUNDED * Math.abs(all.mean())) {
      return false; // too small or large to count on what is computed
    }
    double scale = 1 / deviation;
    double sum = 0;
    int present = 0;
    for (int row : rows) {
      double z = (table.value(row, column) - all.mean()) * scale;
      double square = z * z;
      if (square >= 0) { // not missing
        present++;
        sum += square < 1 ? square : 1;
      }
    }
    return sum > SPREAD_OUT * present;
  }

  /** Returns the rows whose cells are not far off; all of them where none are. */
  private static int[] ordinary(Table table, int column, int[] present) {
    int n = present.length;
    if (n < FEWEST) {
      return present;
    }
    double[] distances = new double[n];
    for (int i = 0; i < n; i++) {
      distances[i] = table.value(present[i], column);
    }
    double median = Selection.at(distances, n / 2);
    for (int i = 0; i < n; i++) {
      distances[i] = Math.abs(distances[i] / 2 - median / 2); // halved, so that none overflows
    }
    int most = Math.max(1, (int) (RARE * n));
    if (!hasGap(distances, most)) {
      return present;
    }
    Arrays.sort(distances);
    double nearby = distances[n - 1 - most];
    int[] body =
        IntStream.of(present)
            .filter(row -> Math.abs(table.value(row, column) / 2 - median / 2) <= nearby)
            .toArray();
    double deviation = Moments.of(table, column, body).deviation();
    if (!(deviation > 0)) {
      return present;
    }
    for (int at = n - most; at < n; at++) {
      double distance = distances[at];
      double last = distances[at - 1];
      if (distance > FAR * deviation / 2 && distance / GAP >= last) {
        return IntStream.of(present)
            .filter(row -> Math.abs(table.value(row, column) / 2 - median / 2) <= last)
            .toArray();
      }
    }
    return present;
  }

  /**
   * Returns whether the greatest distances may be 10 times as great as the next one. Numbers that
   * differ so much have at least two powers of two between theirs that no distance has. The least
   * powers, where numbers have fewer digits, are not looked at.
   */
  private static boolean hasGap(double[] distances, int most) {
    int[] counts = new int[Double.MAX_EXPONENT - Double.MIN_EXPONENT + 2];
    for (double distance : distances) {
      counts[Math.getExponent(distance) - Double.MIN_EXPONENT + 1]++;
    }
    int above = 0; // distances beyond the gap
    int empty = 0;
    for (int power = counts.length - 1; power > LEAST && above <= most; power--) {
      if (counts[power] == 0) {
        empty++;
      } else if (above > 0 && empty >= 2) {
        return true;
      } else {
        above += counts[power];
        empty = 0;
      }
    }
    return above <= most;
  }

  private static double[] values(Table table, int column, int[] rows) {
    return IntStream.of(rows).mapToDouble(row -> table.value(row, column)).sorted().toArray();
  }

  /** Returns the rows that are not among some of them, in the same order. */
  private static int[] without(int[] rows, int[] some) {
    int[] left = new int[rows.length - some.length];
    int at = 0;
    int next = 0;
    for (int row : rows) {
      if (next < some.length && some[next] == row) {
        next++;
      } else {
        left[at++] = row;
      }
    }
    return left;
  }
}
