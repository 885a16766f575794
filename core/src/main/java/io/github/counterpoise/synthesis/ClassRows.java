package io.github.counterpoise.synthesis;

import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.Locale;

/**
 * The rows of one class and what they weigh as bases.
 *
 * @param table the table learnt from
 * @param classIndex the class
 * @param rows indices of its rows in the table, ascending
 */
public record ClassRows(Table table, int classIndex, int[] rows) {

  /**
   * Finds the rows of a class.
   *
   * @param table the table learnt from
   * @param classIndex the class
   */
  public static ClassRows of(Table table, int classIndex) {
    return new ClassRows(table, classIndex, table.rowsOf(classIndex));
  }

  /** Returns the number of rows. */
  public int size() {
    return rows.length;
  }

  /** Returns the label of the class. */
  public String label() {
    return table.schema().classLabels().get(classIndex);
  }

  /**
   * Returns the row weights of the class, the largest being 1; equal ones where all are 0, and says
   * so.
   *
   * @param monitor who is told
   */
  public double[] weights(Monitor monitor) {
    double[] weights = Arrays.stream(rows).mapToDouble(table::weight).toArray();
    if (Arrays.stream(weights).allMatch(w -> w == 0)) {
      monitor.warn(
          String.format(
              Locale.ROOT,
              "All rows of class '%s' have weight 0; they are used as if they weighed the same.",
              label()));
      Arrays.fill(weights, 1);
      return weights;
    }
    // Only proportions matter; divided by the largest, neither sums nor products leave the range.
    double largest = Arrays.stream(weights).max().orElse(1);
    return Arrays.stream(weights).map(w -> w / largest).toArray();
  }

  /**
   * Returns the number of neighbours asked for, or as many as the class has, and says so.
   *
   * @param wanted number of neighbours asked for
   * @param method name of the method that asks
   * @param monitor who is told
   */
  public int clampNeighbors(int wanted, String method, Monitor monitor) {
    int possible = rows.length - 1;
    if (wanted <= possible) {
      return wanted;
    }
    monitor.warn(
        String.format(
            Locale.ROOT,
            "Class '%s' has %d rows, so %s uses %d neighbour%s instead of %d.",
            label(),
            rows.length,
            method,
            possible,
            possible == 1 ? "" : "s",
            wanted));
    return possible;
  }
}
