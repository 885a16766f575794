package io.github.counterpoise.host;

/** Rows that lie in memory, so that several threads may read numbers at once and in any order. */
public interface RowAccess {

  /**
   * Copies cells of rows that follow each other.
   *
   * @param first index of the first of the rows
   * @param count number of rows
   * @param columns indices of columns of numbers, booleans, labels, dates or times
   * @param cells [one for each of the columns][row, from 0] receives what {@link HostRow#number}
   *     returns
   */
  void numbers(int first, int count, int[] columns, double[][] cells);
}
