package io.github.counterpoise.encode;

import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;

/**
 * A run read at another number of points in time, which are spread evenly from its first step to
 * its last. Numbers lie on the straight line between the two steps beside the point, labels are
 * those of the nearer step.
 */
public final class Resample {

  private Resample() {}

  /**
   * Returns where a point lies among the steps of a run.
   *
   * @param point number of the point
   * @param points how many points there are, at least 1; a single one lies in the middle
   * @param length steps of the run, at least 1
   * @return 0 for the first step to {@code length − 1} for the last
   */
  public static double position(int point, int points, int length) {
    return points == 1 ? (length - 1) / 2.0 : (double) point * (length - 1) / (points - 1);
  }

  /**
   * Returns a number between two steps; where one of them misses it, that of the other.
   *
   * @param series the runs
   * @param row whose run, of at least one step
   * @param column a column of the steps that holds numbers or dates
   * @param position as {@link #position} gives it
   * @return the number, {@code NaN} where it is missing
   */
  public static double number(Series series, int row, int column, double position) {
    Table steps = series.steps();
    int step = (int) position;
    double part = position - step;
    double before = steps.value(series.start(row) + step, column);
    if (part == 0) {
      return before;
    }
    double after = steps.value(series.start(row) + step + 1, column);
    if (Double.isNaN(before) || Double.isNaN(after)) {
      return Double.isNaN(before) ? after : before;
    }
    double rise = after - before;
    return Double.isInfinite(rise) ? (1 - part) * before + part * after : before + part * rise;
  }

  /**
   * Returns the label of the nearer step.
   *
   * @param series the runs
   * @param row whose run, of at least one step
   * @param column a nominal column of the steps
   * @param position as {@link #position} gives it
   * @return the label's index, {@code NaN} where it is missing
   */
  public static double label(Series series, int row, int column, double position) {
    return series.steps().value(series.start(row) + (int) Math.rint(position), column);
  }
}
