package io.github.counterpoise.examples.bench;

import java.util.List;

/**
 * Measures how much heap a run needs: the smallest one in which it succeeds, found by halving, each
 * try in a JVM of its own.
 */
final class HeapProbe {

  private static final int CELL_BYTES = 8;
  private static final int STEPS_PER_TABLE = 10;
  private static final int SMALLEST_MB = 8;
  private static final int MOST_MB = 4096;

  private final double tableMb;
  private final double step;
  private final int tableHeap; // with which the table alone can be made

  /**
   * Measures what the table alone needs.
   *
   * @param task a task with that table
   */
  HeapProbe(Child.Task task) {
    long cells = (long) (task.common() + task.rare()) * (task.columns() + 1);
    tableMb = (double) CELL_BYTES * cells / (1 << 20);
    step = Math.max(1, tableMb / STEPS_PER_TABLE);
    tableHeap = smallestHeap(task.tableOnly());
  }

  /**
   * Returns the heap that a task needs beyond the table itself, in multiples of the table's cells.
   *
   * @param task a task with the same table
   */
  double beyondTable(Child.Task task) {
    return (smallestHeap(task) - tableHeap) / tableMb;
  }

  /** Returns the megabytes of heap with which the table alone can be made. */
  int tableHeap() {
    return tableHeap;
  }

  /**
   * Returns the fewest megabytes of heap with which a task succeeds, found to a tenth of the table.
   *
   * @param task a task
   */
  int smallestHeap(Child.Task task) {
    int low = SMALLEST_MB / 2; // too small
    int high = SMALLEST_MB;
    while (!suffices(task, high)) {
      low = high;
      high *= 2;
      if (high > MOST_MB) {
        throw new IllegalStateException(task + " needs more than " + MOST_MB + " MB");
      }
    }
    while (high - low > step) {
      int middle = (low + high) / 2;
      if (suffices(task, middle)) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }

  private static boolean suffices(Child.Task task, int megabytes) {
    // A small young generation, so that garbage is collected early and little room lies idle.
    List<String> options =
        List.of("-XX:+UseSerialGC", "-Xmn2m", "-Xms" + megabytes + "m", "-Xmx" + megabytes + "m");
    return !Double.isNaN(Child.run(task, options));
  }
}
