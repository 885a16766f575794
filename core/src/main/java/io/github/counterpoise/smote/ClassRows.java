package io.github.counterpoise.smote;

import io.github.counterpoise.oversample.Monitor;
import io.github.counterpoise.table.Table;
import java.util.Arrays;

/**
 * The rows of one class and what they weigh as bases.
 *
 * @param table the table learnt from
 * @param classIndex the class
 * @param rows indices of its rows in the table, ascending
 */
record ClassRows(Table table, int classIndex, int[] rows) {

  static ClassRows of(Table table, int classIndex) {
    return new ClassRows(table, classIndex, table.rowsOf(classIndex));
  }

  int size() {
    return rows.length;
  }

  String label() {
    return table.schema().classLabels().get(classIndex);
  }

  /** Row weights of the class, the largest being 1; equal ones, said once, where all are 0. */
  double[] weights(Monitor monitor) {
    double[] weights = Arrays.stream(rows).mapToDouble(table::weight).toArray();
    if (Arrays.stream(weights).allMatch(w -> w == 0)) {
      monitor.warn(
          "All rows of class '%s' have weight 0; they are used as if they weighed the same."
              .formatted(label()));
      Arrays.fill(weights, 1);
      return weights;
    }
    // Only proportions matter; divided by the largest, neither sums nor products leave the range.
    double largest = Arrays.stream(weights).max().orElse(1);
    return Arrays.stream(weights).map(w -> w / largest).toArray();
  }

  /** The neighbours asked for, or as many as the class has; the difference is said. */
  int clampNeighbors(int wanted, String method, Monitor monitor) {
    int possible = rows.length - 1;
    if (wanted <= possible) {
      return wanted;
    }
    monitor.warn(
        "Class '%s' has %d rows, so %s uses %d neighbour%s instead of %d."
            .formatted(label(), rows.length, method, possible, possible == 1 ? "" : "s", wanted));
    return possible;
  }
}
