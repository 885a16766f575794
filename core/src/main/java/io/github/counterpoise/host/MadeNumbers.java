package io.github.counterpoise.host;

import io.github.counterpoise.balance.ProvenanceColumns;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.profile.DateNumber;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.List;

/**
 * Synthetic rows of which each cell is one number, for hosts that make many rows at a time. Several
 * threads may read at once.
 */
public final class MadeNumbers {

  private static final int ROWS = 64; // whose cells stay in the fastest cache

  private final List<Synthetic> parts;
  private final Layout layout;
  private final int width; // of the host's table
  private final int[] starts; // [part + 1] how many rows come before it

  MadeNumbers(List<Synthetic> parts, Layout layout, int width) {
    this.parts = parts;
    this.layout = layout;
    this.width = width;
    this.starts = new int[parts.size() + 1];
    for (int i = 0; i < parts.size(); i++) {
      starts[i + 1] = starts[i] + parts.get(i).rows().rows();
    }
  }

  /** Returns the number of rows. */
  public int size() {
    return starts[parts.size()];
  }

  /**
   * Returns the cells of rows that follow each other.
   *
   * @param first index of the first of the rows
   * @param count number of rows
   * @return [row][column of the host's table] the cells, {@code NaN} where they are missing and in
   *     columns that take no part
   */
  public double[][] cells(int first, int count) {
    double[][] cells = new double[count][width];
    if (layout.parts().size() < width) {
      for (double[] row : cells) {
        Arrays.fill(row, Double.NaN);
      }
    }
    for (int row = 0; row < count; ) {
      int part = part(first + row);
      int end = Math.min(Math.min(count, row + ROWS), starts[part + 1] - first);
      copy(parts.get(part).rows(), first + row - starts[part], cells, row, end);
      row = end;
    }
    return cells;
  }

  private void copy(Table from, int first, double[][] cells, int start, int end) {
    for (Part part : layout.parts()) {
      int index = part.index();
      Column form = layout.schema().column(part.first());
      boolean date = part.kind().isNumber() && form instanceof Column.Date;
      for (int row = start; row < end; row++) {
        double value = from.value(first + row - start, part.first());
        cells[row][index] = date ? DateNumber.written(form, value) : value;
      }
    }
  }

  /**
   * Returns the weight of a row.
   *
   * @param row index of the row
   */
  public double weight(int row) {
    int part = part(row);
    return parts.get(part).rows().weight(row - starts[part]);
  }

  /**
   * Returns the cells of the columns of {@link ProvenanceColumns}.
   *
   * @param row index of the row
   */
  public double[] provenance(int row) {
    int part = part(row);
    return ProvenanceColumns.synthetic(parts.get(part).provenance(), row - starts[part]);
  }

  private int part(int row) {
    int part = 0;
    while (row >= starts[part + 1]) {
      part++;
    }
    return part;
  }
}
