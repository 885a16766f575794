package io.github.counterpoise.table;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * The runs of a series column: a table of all steps of all rows, one run after the other, and where
 * each row's run begins. A run may be empty, and one that is missing is something else. Immutable.
 *
 * <p>Steps have no class. Whatever works on the columns of a table works on those of {@link
 * #steps}.
 */
public final class Series {
  private final Table steps;
  private final int[] offsets; // [row + 1]: where the run of a row begins, at last where all end
  private final boolean[] missing; // [row], or null where no run is missing

  private Series(Table steps, int[] offsets, boolean[] missing) {
    this.steps = steps;
    this.offsets = offsets;
    this.missing = missing;
  }

  /**
   * Cuts a table of steps into runs.
   *
   * @param steps all steps, the runs one after the other; without a class
   * @param offsets [rows + 1] where each run begins, and at last the number of steps; from 0,
   *     ascending
   * @param missing [rows] which runs are missing; those have no steps
   * @throws IllegalArgumentException if the steps have a class or hold series, or the offsets do
   *     not cut them
   */
  public static Series of(Table steps, int[] offsets, boolean[] missing) {
    if (steps.schema().classIndex() != Schema.NO_CLASS || steps.schema().kind() != Kind.TABULAR) {
      throw new IllegalArgumentException("Steps have a class or a shape, or hold series");
    }
    int rows = offsets.length - 1;
    if (rows < 0 || offsets[0] != 0 || offsets[rows] != steps.rows() || missing.length != rows) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "%d offsets do not cut %d steps into %d runs",
              offsets.length,
              steps.rows(),
              missing.length));
    }
    boolean any = false;
    for (int row = 0; row < rows; row++) {
      if (offsets[row + 1] < offsets[row] || (missing[row] && offsets[row + 1] > offsets[row])) {
        throw new IllegalArgumentException(
            String.format(
                Locale.ROOT,
                "Row %d: a run from step %d to %d%s",
                row + 1,
                offsets[row],
                offsets[row + 1],
                missing[row] ? " is missing" : ""));
      }
      any |= missing[row];
    }
    return new Series(steps, offsets.clone(), any ? missing.clone() : null);
  }

  /** Joins runs; null for a missing one. */
  static Series of(Column.Series column, List<Table> runs) {
    int[] offsets = new int[runs.size() + 1];
    boolean[] missing = new boolean[runs.size()];
    long total = 0;
    for (int row = 0; row < missing.length; row++) {
      Table run = runs.get(row);
      missing[row] = run == null;
      total += run == null ? 0 : run.rows();
      offsets[row + 1] = Cells.checkedSize(total);
    }
    Table steps = Joined.of(column.schema(), runs.stream().filter(Objects::nonNull).toList());
    return of(steps, offsets, missing);
  }

  /** Returns the number of rows, each with a run. */
  public int rows() {
    return offsets.length - 1;
  }

  /** Returns the steps of all rows, run after run; without a class. */
  public Table steps() {
    return steps;
  }

  /**
   * Returns the number of steps of a run, 0 for a missing one.
   *
   * @param row row index
   */
  public int length(int row) {
    return offsets[row + 1] - offsets[row];
  }

  /**
   * Returns the index of a run's first step among all {@link #steps}; of an empty run where it
   * would be.
   *
   * @param row row index
   */
  public int start(int row) {
    return offsets[row];
  }

  /** Returns where each run begins, by row, and at last the number of steps; a copy. */
  public int[] offsets() {
    return offsets.clone();
  }

  /**
   * Returns whether a run is missing, which an empty one is not.
   *
   * @param row row index
   */
  public boolean isMissing(int row) {
    return missing != null && missing[row];
  }

  /**
   * Returns whether a column of the steps is an axis, such as time: dates or whole numbers that
   * rise from step to step in every run.
   *
   * @param column index of a column of the steps
   */
  public boolean isAxis(int column) {
    Column described = steps.schema().column(column);
    if (!(described instanceof Column.Date || described instanceof Column.Integral)) {
      return false;
    }
    boolean any = false;
    for (int row = 0; row < rows(); row++) {
      for (int step = start(row) + 1; step < start(row) + length(row); step++) {
        if (!(steps.value(step, column) > steps.value(step - 1, column))) {
          return false;
        }
        any = true;
      }
    }
    return any;
  }

  /**
   * Returns the steps of one run.
   *
   * @param row row index
   * @return a table of the columns of {@link #steps}; empty for a missing run
   */
  public Table run(int row) {
    return steps.select(IntStream.range(offsets[row], offsets[row + 1]).toArray());
  }

  /**
   * Returns the runs of some rows, in the order given; a row may come twice.
   *
   * @param selection row indices
   */
  public Series select(int[] selection) {
    int[] starts = new int[selection.length + 1];
    boolean[] gone = missing == null ? null : new boolean[selection.length];
    boolean any = false;
    long total = 0;
    for (int i = 0; i < selection.length; i++) {
      total += length(selection[i]);
      starts[i + 1] = Cells.checkedSize(total);
      if (gone != null) {
        gone[i] = missing[selection[i]];
        any |= gone[i];
      }
    }
    int[] chosen = new int[starts[selection.length]];
    for (int i = 0; i < selection.length; i++) {
      int shift = offsets[selection[i]] - starts[i];
      for (int step = starts[i]; step < starts[i + 1]; step++) {
        chosen[step] = step + shift;
      }
    }
    return new Series(steps.select(chosen), starts, any ? gone : null);
  }

  /**
   * Returns the runs of these rows, then those of others.
   *
   * @param other runs of the same columns
   */
  public Series concat(Series other) {
    int rows = rows();
    int[] joined = Arrays.copyOf(offsets, rows + other.rows() + 1);
    for (int row = 1; row <= other.rows(); row++) {
      joined[rows + row] = Cells.checkedSize((long) steps.rows() + other.offsets[row]);
    }
    boolean[] gone = null;
    if (missing != null || other.missing != null) {
      gone = new boolean[rows + other.rows()];
      for (int row = 0; row < gone.length; row++) {
        gone[row] = row < rows ? isMissing(row) : other.isMissing(row - rows);
      }
    }
    return new Series(steps.concat(other.steps), joined, gone);
  }

  /**
   * Returns the same runs with other steps.
   *
   * @param others as many steps
   */
  public Series withSteps(Table others) {
    return of(others, offsets, missing == null ? new boolean[rows()] : missing);
  }

  /** Compares steps, where runs begin, and which are missing. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Series that
        && steps.equals(that.steps)
        && Arrays.equals(offsets, that.offsets)
        && Arrays.equals(missing, that.missing);
  }

  @Override
  public int hashCode() {
    return 31 * steps.hashCode() + Arrays.hashCode(offsets);
  }

  @Override
  public String toString() {
    return "Series[" + rows() + " rows, " + steps.rows() + " steps]";
  }
}
