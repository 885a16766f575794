package io.github.counterpoise.evaluate.statistics;

import java.util.Arrays;

/** Ranks in which equal values share the mean of theirs, doubled so that they are whole numbers. */
final class Midranks {

  private Midranks() {}

  /**
   * Ranks values: of values in places i to j, counted from 1, each gets i + j, which is twice the
   * mean of these places.
   *
   * @param values numbers, the smallest of which comes first; none of them {@code NaN}
   * @return twice the rank of each, 2 for the smallest where nothing equals it
   */
  static int[] doubled(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int[] doubled = new int[values.length];
    for (int i = 0; i < doubled.length; i++) {
      doubled[i] = places(sorted, values[i]);
    }
    return doubled;
  }

  /** Returns the first place of a value plus its last, counted from 1. */
  private static int places(double[] sorted, double value) {
    int from = Arrays.binarySearch(sorted, value);
    int to = from;
    while (from > 0 && sorted[from - 1] == value) {
      from--;
    }
    while (to + 1 < sorted.length && sorted[to + 1] == value) {
      to++;
    }
    return from + to + 2;
  }
}
