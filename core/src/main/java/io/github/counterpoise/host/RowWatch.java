package io.github.counterpoise.host;

import io.github.counterpoise.run.Monitor;

/**
 * Tells a monitor how far reading is, and stops it, without asking at every row.
 *
 * @param monitor who watches
 * @param rows number of rows in all
 */
record RowWatch(Monitor monitor, long rows) {

  private static final int ROWS_BETWEEN_CHECKS = 1024;

  void pulse(int row) {
    if (row % ROWS_BETWEEN_CHECKS == 0) {
      monitor.checkCancelled();
      monitor.progress((double) row / Math.max(1, rows));
    }
  }
}
