package io.github.counterpoise.table;

import java.util.Arrays;
import java.util.Locale;

/** Collects the runs of one series column; they start out as missing. */
final class RunBuilder {
  private final Column.Series column;
  private Table[] runs; // [row], null for a missing one
  private Series all; // where they were set at once

  RunBuilder(Column.Series column, int rows) {
    this.column = column;
    this.runs = new Table[rows];
  }

  void set(int row, Table run) {
    if (run != null) {
      requireSteps(run);
    }
    if (all != null) {
      for (int other = 0; other < runs.length; other++) {
        runs[other] = all.isMissing(other) ? null : all.run(other);
      }
      all = null;
    }
    runs[row] = run;
  }

  void set(Series given) {
    requireSteps(given.steps());
    if (given.rows() != runs.length) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "Column '%s': %d runs for %d rows",
              column.name(),
              given.rows(),
              runs.length));
    }
    all = given;
  }

  Series build() {
    return all == null ? Series.of(column, Arrays.asList(runs)) : all;
  }

  private void requireSteps(Table steps) {
    if (!steps.schema().equals(column.schema())) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "Column '%s' has steps of %s, found %s",
              column.name(),
              column.steps(),
              steps.schema().columns()));
    }
  }
}
