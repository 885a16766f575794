package io.github.counterpoise.host;

import io.github.counterpoise.run.Crew;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.table.Table;
import java.util.List;

/** Copies columns of numbers in blocks of rows, on several threads. */
final class NumberBlocks {

  private static final int ROWS = 1000; // so that a block of some columns stays in the cache

  private NumberBlocks() {}

  /**
   * Copies columns.
   *
   * @param from the host's rows
   * @param parts the columns, each a number in both tables
   * @param to receives them
   * @param rows number of rows
   * @param run threads and monitor
   * @return false where a cell cannot be used; reading row by row then finds the first one
   */
  static boolean copy(RowAccess from, List<Part> parts, Table.Builder to, int rows, Run run) {
    int[] columns = parts.stream().mapToInt(Part::index).toArray();
    int blocks = (rows + ROWS - 1) / ROWS;
    try {
      Crew.work(
          blocks, run.forCells((long) rows * columns.length), () -> worker(from, parts, to, rows));
      return true;
    } catch (IllegalArgumentException e) { // what no column of its kind takes
      return false;
    }
  }

  private static Crew.Worker worker(RowAccess from, List<Part> parts, Table.Builder to, int rows) {
    int[] columns = parts.stream().mapToInt(Part::index).toArray();
    double[][] cells = new double[columns.length][Math.min(ROWS, rows)];
    return (block, pulse) -> {
      int first = block * ROWS;
      int count = Math.min(ROWS, rows - first);
      from.numbers(first, count, columns, cells);
      for (int i = 0; i < columns.length; i++) {
        to.setAll(parts.get(i).first(), first, cells[i], count);
      }
    };
  }
}
