package io.github.counterpoise.smote;

import io.github.counterpoise.encode.ClassBounds;
import io.github.counterpoise.neighbor.Neighbors;
import io.github.counterpoise.oversample.Monitor;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.synthesis.ClassRows;
import io.github.counterpoise.synthesis.MadeRows;
import io.github.counterpoise.synthesis.NominalVote;
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
  private final NominalVote vote;
  private final ClassBounds bounds; // null: values may leave the class's range
  private final Column[] columns;
  private final MadeRows made;

  /**
   * Starts making rows.
   *
   * @param rows the class
   * @param neighbors neighbours of each of its rows within the class, for the nominal columns
   * @param count how many rows will be added
   * @param bounds values are moved into these bounds; null for no bounds
   * @param monitor who watches
   */
  Segments(ClassRows rows, Neighbors neighbors, int count, ClassBounds bounds, Monitor monitor) {
    this.rows = rows;
    this.vote = new NominalVote(rows, neighbors);
    this.bounds = bounds;
    this.columns = rows.table().schema().columns().toArray(Column[]::new);
    this.made = new MadeRows(rows.table(), count, monitor);
  }

  /**
   * Adds a row.
   *
   * @param base index of the base within the class
   * @param partner index of the partner in the table
   * @param lambda how far the row lies towards the partner, 0 to 1
   */
  void add(int base, int partner, double lambda) {
    int row = rows.rows()[base];
    for (int column = 0; column < columns.length; column++) {
      made.set(column, cell(base, row, partner, lambda, column));
    }
    made.finishRow(row, partner, lambda);
  }

  /** Returns the rows added. */
  Synthetic finish(String method) {
    return made.finish(method);
  }

  private double cell(int base, int row, int partner, double lambda, int column) {
    Table table = rows.table();
    if (column == table.schema().classIndex()) {
      return rows.classIndex();
    }
    double a = table.value(row, column);
    double b = table.value(partner, column);
    boolean nominal = columns[column] instanceof Column.Nominal;
    if (Double.isNaN(a) || Double.isNaN(b)) {
      double other = Double.isNaN(a) ? b : a;
      return nominal ? other : bounded(column, other);
    }
    if (nominal) {
      return vote.between(base, a, b, column);
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
}
