package io.github.counterpoise.smote;

import io.github.counterpoise.encode.ClassBounds;
import io.github.counterpoise.neighbor.Neighbors;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;

/**
 * Makes rows on segments between a base row and a partner row, cell by cell:
 *
 * <ul>
 *   <li>numeric: base + λ (partner − base), one λ per row; whole numbers and dates are rounded;
 *   <li>nominal: the label most of the base's neighbours have; among equals the base's, then the
 *       partner's, then the first;
 *   <li>one parent missing: the other's value; both missing: missing.
 * </ul>
 *
 * <p>A row weighs what its base weighs.
 */
final class Segments {

  private final ClassRows rows;
  private final Neighbors neighbors; // of the class's rows among themselves
  private final ClassBounds bounds; // null: values may leave the class's range
  private final Column[] columns;
  private final Table.Builder made;
  private final int[] bases;
  private final int[] partners;
  private final double[] lambdas;
  private int size;

  /**
   * Starts making rows.
   *
   * @param rows the class
   * @param neighbors neighbours of each of its rows within the class, for the nominal columns
   * @param count how many rows will be added
   * @param bounds values are moved into these bounds; null for no bounds
   */
  Segments(ClassRows rows, Neighbors neighbors, int count, ClassBounds bounds) {
    this.rows = rows;
    this.neighbors = neighbors;
    this.bounds = bounds;
    this.columns = rows.table().schema().columns().toArray(Column[]::new);
    this.made = new Table.Builder(rows.table().schema(), count);
    this.bases = new int[count];
    this.partners = new int[count];
    this.lambdas = new double[count];
  }

  /**
   * Adds a row.
   *
   * @param base index of the base within the class
   * @param partner index of the partner in the table
   * @param lambda how far the row lies towards the partner, 0 to 1
   */
  void add(int base, int partner, double lambda) {
    Table table = rows.table();
    int row = rows.rows()[base];
    for (int column = 0; column < columns.length; column++) {
      made.set(size, column, cell(base, row, partner, lambda, column));
    }
    made.weight(size, table.weight(row));
    bases[size] = row;
    partners[size] = partner;
    lambdas[size] = lambda;
    size++;
  }

  /** Returns the rows added. */
  Synthetic finish(String method) {
    return new Synthetic(made.build(), new Provenance(method, bases, partners, lambdas));
  }

  private double cell(int base, int row, int partner, double lambda, int column) {
    Table table = rows.table();
    if (column == table.schema().classIndex()) {
      return rows.classIndex();
    }
    double a = table.value(row, column);
    double b = table.value(partner, column);
    if (columns[column] instanceof Column.Nominal nominal) {
      return vote(base, a, b, column, nominal.labels().size());
    }
    if (Double.isNaN(a) || Double.isNaN(b)) {
      return bounded(column, Double.isNaN(a) ? b : a);
    }
    double value = between(a, b, lambda);
    return bounded(column, columns[column] instanceof Column.Numeric ? value : Math.rint(value));
  }

  private double bounded(int column, double value) {
    return bounds == null ? value : bounds.clamp(column, value);
  }

  /** The point between, never outside [a, b] by rounding nor infinite by overflow. */
  static double between(double a, double b, double lambda) {
    double step = b - a;
    double value = Double.isInfinite(step) ? (1 - lambda) * a + lambda * b : a + lambda * step;
    return Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b));
  }

  private double vote(int base, double own, double partners, int column, int labels) {
    int[] votes = new int[labels];
    int most = 0;
    for (int rank = 0; rank < neighbors.count(base); rank++) {
      double label = rows.table().value(rows.rows()[neighbors.index(base, rank)], column);
      if (!Double.isNaN(label)) {
        most = Math.max(most, ++votes[(int) label]);
      }
    }
    if (most == 0) {
      return Double.isNaN(own) ? partners : own;
    }
    if (!Double.isNaN(own) && votes[(int) own] == most) {
      return own;
    }
    if (!Double.isNaN(partners) && votes[(int) partners] == most) {
      return partners;
    }
    int first = 0;
    while (votes[first] < most) {
      first++;
    }
    return first;
  }
}
