package io.github.counterpoise.synthesis;

import io.github.counterpoise.oversample.Provenance;
import io.github.counterpoise.oversample.Synthetic;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.util.function.IntFunction;

/** Collects synthetic rows and their parents; says how far it is, and stops when asked to. */
public final class MadeRows {

  private static final int ROWS_PER_LOOK = 1024; // so that looking costs nothing

  private final Table table;
  private final Monitor monitor;
  private final Table.Builder made;
  private final int[] bases;
  private final int[] partners;
  private final double[] lambdas;
  private int size;

  /**
   * Starts an empty collection.
   *
   * @param table the table learnt from
   * @param count how many rows will be added
   * @param monitor is told of progress, and may stop the work
   */
  public MadeRows(Table table, int count, Monitor monitor) {
    this.table = table;
    this.monitor = monitor;
    this.made = new Table.Builder(table.schema(), count);
    this.bases = new int[count];
    this.partners = new int[count];
    this.lambdas = new double[count];
  }

  /**
   * Sets a cell of the row that {@link #finishRow} will end; dates are rounded to their unit.
   *
   * @param column column index
   * @param value the value, {@code NaN} for missing
   */
  public void set(int column, double value) {
    made.set(size, column, table.schema().column(column).copied(value));
  }

  /**
   * Ends a row, which weighs what its base weighs.
   *
   * @param base row index of its base in the table
   * @param partner row index of its partner, or {@link Provenance#NONE}
   * @param lambda how far it lies towards the partner, {@code NaN} where that has no meaning
   */
  public void finishRow(int base, int partner, double lambda) {
    made.weight(size, table.weight(base));
    bases[size] = base;
    partners[size] = partner;
    lambdas[size] = lambda;
    size++;
    if (size % ROWS_PER_LOOK == 0) {
      monitor.checkCancelled();
      monitor.progress((double) size / bases.length);
    }
  }

  /**
   * Returns the rows added; their runs are those of their bases.
   *
   * @param method name of the method that made them
   */
  public Synthetic finish(String method) {
    return finish(method, column -> ClassSteps.copied(table.series(column), bases));
  }

  /**
   * Returns the rows added, with runs of their own.
   *
   * @param method name of the method that made them
   * @param runs index of a series column → the run of each row added
   */
  public Synthetic finish(String method, IntFunction<Series> runs) {
    for (int column : table.schema().series()) {
      made.series(column, runs.apply(column));
    }
    return new Synthetic(made.build(), new Provenance(method, bases, partners, lambdas));
  }
}
