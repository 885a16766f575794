package io.github.counterpoise.smote;

import io.github.counterpoise.encode.ClassDomain;
import io.github.counterpoise.neighbor.Neighbors;
import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.Crew;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.synthesis.ClassRows;
import io.github.counterpoise.synthesis.NominalVote;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.Arrays;

/**
 * Makes rows on segments between a base row and a partner row. Rows are only noted when they are
 * added; their cells are made at the end, column by column, since the parents of one row lie far
 * apart in memory while a column lies close together:
 *
 * <ul>
 *   <li>numeric: base + λ (partner − base), one λ per row, rounded to the form of the column; λ
 *       beyond 0 and 1 leads no further than the range of the class;
 *   <li>nominal: the label most of the base's neighbours have; among equals the base's, then the
 *       partner's, then the first;
 *   <li>series: {@link RunSegments};
 *   <li>further labels: the base's;
 *   <li>one parent missing: the other's value; both missing: missing.
 * </ul>
 *
 * <p>A row weighs what its base weighs.
 */
final class Segments {

  private static final int ROWS_PER_LOOK = 1024; // so that looking costs nothing
  private static final int ROWS_PER_SLICE = 64;

  private final ClassRows rows;
  private final NominalVote vote;
  private final ClassDomain range; // of the class; null where no column needs it
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
            ? ClassDomain.of(rows.table(), rows.rows())
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
   * @param lambda how far the row lies towards the partner, 0 to 1; beyond only where values are
   *     moved into the range of the class
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
    int[] parents = new int[size]; // indices in the table
    for (int i = 0; i < size; i++) {
      parents[i] = rows.rows()[bases[i]];
    }
    Crew.work(width, run.forCells((long) width * size), () -> this::fill);
    for (int column : rows.table().schema().series()) {
      fillRuns(column, parents);
    }
    for (int i = 0; i < size; i++) {
      bases[i] = parents[i];
      made.weight(i, rows.table().weight(bases[i]));
    }
    return new Synthetic(made.build(), new Provenance(method, bases, partners, lambdas));
  }

  private void fill(int index, Runnable pulse) {
    Column column = rows.table().schema().column(index);
    if (column instanceof Column.Series) {
      return;
    }
    double[] slice = new double[ROWS_PER_LOOK];
    for (int from = 0; from < size; from += ROWS_PER_LOOK) {
      pulse.run();
      int count = Math.min(ROWS_PER_LOOK, size - from);
      if (index == rows.table().schema().classIndex()) {
        Arrays.fill(slice, rows.classIndex());
      } else if (rows.table().schema().labels().contains(index)) {
        for (int i = 0; i < count; i++) {
          slice[i] = rows.table().value(rows.rows()[bases[from + i]], index);
        }
      } else if (column instanceof Column.Nominal) {
        fillLabels(index, from, count, slice);
      } else {
        fillNumbers(index, column, from, count, slice);
      }
      made.setAll(index, from, slice, count);
    }
  }

  /** Runs are made in slices of rows, since one column may hold nearly all cells. */
  private void fillRuns(int column, int[] parents) {
    RunSegments runs = new RunSegments(rows, column, parents, partners, lambdas);
    int slices = (size + ROWS_PER_SLICE - 1) / ROWS_PER_SLICE;
    Crew.work(
        slices,
        run,
        () ->
            (slice, pulse) -> {
              pulse.run();
              runs.fill(slice * ROWS_PER_SLICE, Math.min(size, (slice + 1) * ROWS_PER_SLICE));
            });
    made.series(column, runs.build());
  }

  private void fillLabels(int column, int from, int count, double[] slice) {
    Table table = rows.table();
    for (int i = from; i < from + count; i++) {
      double a = table.value(rows.rows()[bases[i]], column);
      double b = table.value(partners[i], column);
      slice[i - from] = isMissing(a, b) ? other(a, b) : vote.between(bases[i], a, b, column);
    }
  }

  private void fillNumbers(int column, Column described, int from, int count, double[] slice) {
    Table table = rows.table();
    boolean date = described instanceof Column.Date; // copies of those are whole, too
    for (int i = from; i < from + count; i++) {
      double a = table.value(rows.rows()[bases[i]], column);
      double b = table.value(partners[i], column);
      double value = other(a, b);
      if (!isMissing(a, b)) {
        value = rounded(column, described, along(a, b, lambdas[i]));
      } else if (date) {
        value = rounded(column, described, value);
      } else if (bounded) {
        value = range.clamp(column, value);
      }
      slice[i - from] = value;
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

  private static boolean isMissing(double a, double b) {
    return Double.isNaN(a) || Double.isNaN(b);
  }

  private static double other(double a, double b) {
    return Double.isNaN(a) ? b : a;
  }

  /** The point at λ, which may lie beyond either end where λ lies beyond 0 and 1. */
  static double along(double a, double b, double lambda) {
    if (lambda >= 0 && lambda <= 1) {
      return between(a, b, lambda);
    }
    double step = b - a;
    return Double.isInfinite(step) ? (1 - lambda) * a + lambda * b : a + lambda * step;
  }

  /** The point between, never outside [a, b] by rounding nor infinite by overflow. */
  static double between(double a, double b, double lambda) {
    double step = b - a;
    double value = Double.isInfinite(step) ? (1 - lambda) * a + lambda * b : a + lambda * step;
    return Math.min(Math.max(value, Math.min(a, b)), Math.max(a, b));
  }
}
