package io.github.counterpoise.smote;

import io.github.counterpoise.encode.MetricSpace;
import io.github.counterpoise.encode.Points;
import io.github.counterpoise.neighbor.NearestNeighbors;
import io.github.counterpoise.neighbor.Neighbors;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.synthesis.ClassRows;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.Locale;

/** All rows that have a class, searchable: who stands around the rows of one class? */
final class Surroundings {

  private final Table table;
  private final MetricSpace space;
  private final int[] rows;
  private final NearestNeighbors index;

  Surroundings(Table table, MetricSpace space) {
    this.table = table;
    this.space = space;
    this.rows = table.labelledRows();
    this.index = NearestNeighbors.of(space.encode(table, rows));
  }

  /** Finds the m nearest rows of any class around each row of one class, itself left out. */
  Around around(ClassRows members, int m, Run run) {
    run.monitor().phase("rows around class " + members.label());
    if (m > rows.length - 1) {
      run.monitor()
          .warn(
              String.format(
                  Locale.ROOT,
                  "The data has %d rows with a class, so %d nearest rows are looked at instead of %d.",
                  rows.length,
                  rows.length - 1,
                  m));
    }
    Points queries = space.encode(table, members.rows());
    int[] self = Arrays.stream(members.rows()).map(row -> Arrays.binarySearch(rows, row)).toArray();
    return new Around(members, index.of(queries, self, m, run), rows);
  }

  /**
   * The nearest rows around the members of a class.
   *
   * @param members the class
   * @param neighbors nearest rows of each member, as indices into {@code rows}
   * @param rows the table's rows that were searched
   */
  record Around(ClassRows members, Neighbors neighbors, int[] rows) {

    /** Returns how many nearest rows a member has; fewer than asked for in a tiny table. */
    int count(int member) {
      return neighbors.count(member);
    }

    /** Returns how many of a member's nearest rows belong to other classes. */
    int foreign(int member) {
      int foreign = 0;
      for (int rank = 0; rank < neighbors.count(member); rank++) {
        if (isForeign(member, rank)) {
          foreign++;
        }
      }
      return foreign;
    }

    /** Returns the nearest row of another class, as a row of the table; there must be one. */
    int nearestForeign(int member) {
      int rank = 0;
      while (!isForeign(member, rank)) {
        rank++;
      }
      return rows[neighbors.index(member, rank)];
    }

    private boolean isForeign(int member, int rank) {
      int row = rows[neighbors.index(member, rank)];
      return members.table().classOf(row) != members.classIndex();
    }
  }
}
