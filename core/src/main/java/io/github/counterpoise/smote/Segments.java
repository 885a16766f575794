package io.github.counterpoise.smote;

import io.github.counterpoise.encode.ClassBounds;
import io.github.counterpoise.neighbor.Neighbors;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.Crew;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.synthesis.ClassRows;
import io.github.counterpoise.synthesis.NominalVote;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;

/**
 * Makes rows on segments between a base row and a partner row. Rows are only noted when they are
 * added; their cells are made at the end, column by column, since the parents of one row lie far
 * apart in memory while a column lies close together:
 *
 * <ul>
 *   <li>numeric: base + λ (partner − base), one λ per row, rounded to the form of the column;
 *   <li>nominal: the label most of the base's neighbours have; among equals the base's, then the
 *       partner's, then the first;
 *   <li>one parent missing: the other's value; both missing: missing.
 * </ul>
 *
 * <p>A row weighs what its base weighs.
 */
final class Segments {

  private static final int ROWS_PER_LOOK = 1024; // so that looking costs nothing
  private static final int CELLS_PER_THREAD = 100_000; // fewer are not worth another thread

  private final ClassRows rows;
  private final NominalVote vote;
  private final ClassBounds range; // of the class; null where no column needs it
  private final boolean bounded; // whether values are moved into the range
  private final Run run;
  private final Table.Builder made;
  private final int[] bases; // [row made] index within the class
  private final int[] partners; // [row made] index in the table
  private final double[] lambdas;
  private int size;

  /**
   * Starts making rows.
   *
   * @param rows the class
   * @param neighbors neighbours of each of its rows within the class, for the nominal columns
   * @param count how many rows will be added
   * @param bounded whether values are moved into the range of the class; those between two rows of
   *     the class lie there anyway
   * @param run who watches, and threads
   */
  Segments(ClassRows rows, Neighbors neighbors, int count, boolean bounded, Run run) {
    this.rows = rows;
    this.vote = new NominalVote(rows, neighbors);
    this.bounded = bounded;
    this.range =
        bounded || rows.table().schema().columns().stream().anyMatch(Segments::mayLeaveRange)
            ? ClassBounds.of(rows.table(), rows.rows())
            : null;
    this.run = run;
    this.made = new Table.Builder(rows.table().schema(), count);
    this.bases = new int[count];
    this.partners = new int[count];
    this.lambdas = new double[count];
  }

  /** Rounding leads out of the range where its bounds are not in the column's form. */
  private static boolean mayLeaveRange(Column column) {
    return column instanceof Column.Date
        || (column instanceof Column.Numeric numeric && numeric.decimals() != Column.Numeric.ANY);
  }

  /**
   * Adds a row.
   *
   * @param base index of the base within the class
   * @param partner index of the partner in the table
   * @param lambda how far the row lies towards the partner, 0 to 1
   */
  void add(int base, int partner, double lambda) {
    bases[size] = base;
    partners[size] = partner;
    lambdas[size] = lambda;
    size++;
  }

  /** Returns the rows added. */
  Synthetic finish(String method) {
    int width = rows.table().schema().width();
    int threads = (int) Math.min(run.threads(), 1 + (long) width * size / CELLS_PER_THREAD);
    Crew.work(width, new Run(run.seed(), run.monitor(), threads), () -> this::fill);
    for (int i = 0; i < size; i++) {
      bases[i] = rows.rows()[bases[i]];
      made.weight(i, rows.table().weight(bases[i]));
    }
    return new Synthetic(made.build(), new Provenance(method, bases, partners, lambdas));
  }

  private void fill(int index, Runnable pulse) {
    Column column = rows.table().schema().column(index);
    if (index == rows.table().schema().classIndex()) {
      for (int i = 0; i < size; i++) {
        made.set(i, index, rows.classIndex());
      }
    } else if (column instanceof Column.Nominal) {
      fillLabels(index, pulse);
    } else {
      fillNumbers(index, column, pulse);
    }
  }

  private void fillLabels(int column, Runnable pulse) {
    Table table = rows.table();
    for (int i = 0; i < size; i++) {
      look(i, pulse);
      double a = table.value(rows.rows()[bases[i]], column);
      double b = table.value(partners[i], column);
      made.set(i, column, isMissing(a, b) ? other(a, b) : vote.between(bases[i], a, b, column));
    }
  }

  private void fillNumbers(int column, Column described, Runnable pulse) {
    Table table = rows.table();
    boolean date = described instanceof Column.Date; // copies of those are whole, too
    for (int i = 0; i < size; i++) {
      look(i, pulse);
      double a = table.value(rows.rows()[bases[i]], column);
      double b = table.value(partners[i], column);
      double value = other(a, b);
      if (!isMissing(a, b)) {
        value = rounded(column, described, between(a, b, lambdas[i]));
      } else if (date) {
        value = rounded(column, described, value);
      } else if (bounded) {
        value = range.clamp(column, value);
      }
      made.set(i, column, value);
    }
  }

  private double rounded(int column, Column described, double value) {
    if (range == null) {
      return described.nearest(value);
    }
    return bounded
        ? range.nearest(column, described, value)
        : range.nearestFrom(column, described, value);
  }

  private static void look(int row, Runnable pulse) {
    if (row % ROWS_PER_LOOK == 0) {
      pulse.run();
    }
  }

  private static boolean isMissing(double a, double b) {
    return Double.isNaN(a) || Double.isNaN(b);
  }

  private static double other(double a, double b) {
    return Double.isNaN(a) ? b : a;
  }

  /** The point between, never outside [a, b] by rounding nor infinite by overflow. */
  static double between(double a, double b, double lambda) {
    double step = b - a;
    double value = Double.isInfinite(step) ? (1 - lambda) * a + lambda * b : a + lambda * step;
    return Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b));
  }
}
