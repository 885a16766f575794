package io.github.counterpoise.table;

import java.util.List;

/** Tables of one schema, one below the other. */
final class Joined {

  private Joined() {}

  /** Joins two tables. */
  static Table of(Table first, Table second) {
    Schema schema = first.schema();
    int total = Cells.checkedSize((long) first.rows() + second.rows());
    double[][] joined = new double[schema.width()][];
    Series[] runs = new Series[schema.width()];
    for (int column = 0; column < joined.length; column++) {
      if (first.cells(column) == null) {
        runs[column] = first.series(column).concat(second.series(column));
      } else {
        joined[column] = Cells.joined(first.cells(column), second.cells(column));
      }
    }
    return new Table(schema, total, joined, runs, weights(List.of(first, second), total));
  }

  /** Joins tables without series. */
  static Table of(Schema schema, List<Table> parts) {
    int total = Cells.checkedSize(parts.stream().mapToLong(Table::rows).sum());
    double[][] joined = new double[schema.width()][total];
    int start = 0;
    for (Table part : parts) {
      for (int column = 0; column < joined.length; column++) {
        System.arraycopy(part.cells(column), 0, joined[column], start, part.rows());
      }
      start += part.rows();
    }
    return new Table(schema, total, joined, new Series[joined.length], weights(parts, total));
  }

  private static double[] weights(List<Table> parts, int total) {
    if (parts.stream().noneMatch(Table::isWeighted)) {
      return null;
    }
    double[] weights = new double[total];
    int start = 0;
    for (Table part : parts) {
      for (int row = 0; row < part.rows(); row++) {
        weights[start + row] = part.weight(row);
      }
      start += part.rows();
    }
    return weights;
  }
}
