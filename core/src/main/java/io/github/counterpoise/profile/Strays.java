package io.github.counterpoise.profile;

/**
 * Counts the cells of a column that are not in its form. A few do no harm: the column keeps its
 * form. Nor does one value in many cells that has no form of its own, such as a mean that a filter
 * has put where cells were missing.
 */
final class Strays {

  private static final int CELLS_PER_STRAY = 200;
  private static final int FEWEST_OTHERS = 5;

  private int count;
  private int firstRow = -1;
  private double first;
  private boolean alike = true;

  /** Notes a cell that is not in the form. */
  void add(int row, double value) {
    if (count == 0) {
      firstRow = row;
      first = value;
    }
    alike &= value == first;
    count++;
  }

  int count() {
    return count;
  }

  /** Returns the row of the first one. */
  int firstRow() {
    return firstRow;
  }

  double first() {
    return first;
  }

  /** Returns whether there are so few that they count as exceptions. */
  static boolean areFew(int strays, int cells) {
    return strays <= cells / CELLS_PER_STRAY;
  }

  /** Returns whether all are one value. */
  boolean areAlike() {
    return alike;
  }

  /** Returns whether all are one value, in no more than half of the cells. */
  boolean areOneFiller(int cells) {
    return count > 0 && alike && count <= cells / 2 && cells - count >= FEWEST_OTHERS;
  }
}
