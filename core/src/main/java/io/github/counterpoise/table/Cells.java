package io.github.counterpoise.table;

import java.util.Arrays;
import java.util.Locale;

/** What becomes of the arrays of a table when its rows are picked or joined. */
final class Cells {

  /** The most rows or steps that an array takes. */
  private static final int MOST = Integer.MAX_VALUE - 8;

  private Cells() {}

  static int checkedSize(long rows) {
    if (rows > MOST) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%,d rows or steps; a table holds at most %,d", rows, MOST));
    }
    return (int) rows;
  }

  static double[] picked(double[] values, int[] selection) {
    double[] picked = new double[selection.length];
    for (int i = 0; i < selection.length; i++) {
      picked[i] = values[selection[i]];
    }
    return picked;
  }

  static double[] joined(double[] first, double[] second) {
    double[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  /** Returns no weights where all weigh 1. */
  static double[] normal(double[] weights) {
    return weights != null && Arrays.stream(weights).anyMatch(w -> w != 1) ? weights : null;
  }
}
