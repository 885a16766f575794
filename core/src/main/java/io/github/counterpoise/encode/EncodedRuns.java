package io.github.counterpoise.encode;

/**
 * Runs as a network takes them: the steps of all rows, run after run, and where each begins.
 *
 * @param steps the steps
 * @param offsets [rows + 1] where the run of each row begins, and at last the number of steps
 */
public record EncodedRuns(Encoded steps, int[] offsets) {

  /** Returns the number of rows. */
  public int size() {
    return offsets.length - 1;
  }

  /**
   * Returns the number of steps of a run.
   *
   * @param row index of the row
   */
  public int length(int row) {
    return offsets[row + 1] - offsets[row];
  }
}
