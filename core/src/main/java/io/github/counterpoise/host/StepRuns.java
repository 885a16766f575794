package io.github.counterpoise.host;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.List;

/** Collects the sequences of a column, which become the runs of a series. */
final class StepRuns {

  private final Column.Series column;
  private final List<HostSteps> runs = new ArrayList<>(); // null where missing

  /**
   * Begins.
   *
   * @param column a series column
   */
  StepRuns(Column column) {
    this.column = (Column.Series) column;
  }

  /** Takes the sequence of the next row, {@code null} for a missing one. */
  void add(HostSteps steps) {
    runs.add(steps);
  }

  /** Returns the runs of all rows. */
  Series series() {
    int[] offsets = new int[runs.size() + 1];
    boolean[] missing = new boolean[runs.size()];
    for (int row = 0; row < missing.length; row++) {
      HostSteps run = runs.get(row);
      missing[row] = run == null;
      offsets[row + 1] = Math.addExact(offsets[row], run == null ? 0 : run.length());
    }
    Table.Builder steps = new Table.Builder(column.schema(), offsets[missing.length]);
    int features = column.steps().size();
    for (int row = 0; row < missing.length; row++) {
      HostSteps run = runs.get(row);
      for (int step = offsets[row]; step < offsets[row + 1]; step++) {
        for (int feature = 0; feature < features; feature++) {
          steps.set(step, feature, run.value(step - offsets[row], feature));
        }
      }
    }
    return Series.of(steps.build(), offsets, missing);
  }
}
