package io.github.counterpoise.examples.bench;

import java.util.List;

/**
 * Measures how much heap a run needs: the smallest one in which it succeeds, found by halving, each
 * try in a JVM of its own.
 */
final class HeapProbe {

  private static final int CELL_BYTES = 8;
  private static final int SMALLEST_MB = 8;
  private static final int MOST_MB = 4096;

  private HeapProbe() {}

  /**
   * Returns the heap that a task needs beyond the table itself, in multiples of the table's cells.
   *
   * @param task the task
   */
  static double beyondTable(Child.Task task) {
    double tableMb =
        (double) CELL_BYTES * (task.common() + task.rare()) * (task.columns() + 1) / (1 << 20);
    double step = Math.max(1, tableMb / 20);
    int base = smallestHeap(task.tableOnly(), step);
    return (smallestHeap(task, step) - base) / tableMb;
  }

  private static int smallestHeap(Child.Task task, double step) {
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
