package io.github.counterpoise.host;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.List;

/** Collects the lists of a column, which become the runs of a series of one feature. */
final class ListRuns {

  private final Column.Series column;
  private final List<double[]> lists = new ArrayList<>(); // null where missing

  /**
   * Begins.
   *
   * @param column a series column of one feature
   */
  ListRuns(Column column) {
    this.column = (Column.Series) column;
  }

  /** Takes the list of the next row, {@code null} for a missing one. */
  void add(double[] list) {
    lists.add(list);
  }

  /** Returns the runs of all rows. */
  Series series() {
    int[] offsets = new int[lists.size() + 1];
    boolean[] missing = new boolean[lists.size()];
    for (int row = 0; row < missing.length; row++) {
      double[] list = lists.get(row);
      missing[row] = list == null;
      offsets[row + 1] = Math.addExact(offsets[row], list == null ? 0 : list.length);
    }
    Table.Builder steps = new Table.Builder(column.schema(), offsets[missing.length]);
    for (int row = 0; row < missing.length; row++) {
      for (int i = offsets[row]; i < offsets[row + 1]; i++) {
        steps.set(i, 0, lists.get(row)[i - offsets[row]]);
      }
    }
    return Series.of(steps.build(), offsets, missing);
  }
}
