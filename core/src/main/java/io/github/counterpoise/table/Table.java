package io.github.counterpoise.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/**
 * An immutable table of cells, column-major, with a weight per row. Cells are {@code double}: the
 * number itself, milliseconds for a date, the label's index for a nominal column, {@code NaN} for
 * missing. The cells of a series column are runs of steps, kept in one {@link Series}.
 */
public final class Table {
  private final Schema schema;
  private final int rows;
  private final double[][] cells; // [column][row], null for a series column
  private final Series[] series; // [column], null for any other column
  private final double[] weights; // [row], or null when all weigh 1

  Table(Schema schema, int rows, double[][] cells, Series[] series, double[] weights) {
    this.schema = schema;
    this.rows = rows;
    this.cells = cells;
    this.series = series;
    this.weights = weights;
  }

  /** Returns the columns. */
  public Schema schema() {
    return schema;
  }

  /** Returns the number of rows. */
  public int rows() {
    return rows;
  }

  /**
   * Returns one cell, {@code NaN} where it is missing.
   *
   * @param row row index
   * @param column column index
   * @throws IllegalArgumentException if the column holds series
   */
  public double value(int row, int column) {
    double[] values = cells[column];
    if (values == null) {
      throw CellRules.noNumbers(schema.column(column));
    }
    return values[row];
  }

  /**
   * Returns the runs of a series column.
   *
   * @param column column index
   * @throws IllegalArgumentException if the column holds no series
   */
  public Series series(int column) {
    if (series[column] == null) {
      throw CellRules.noSeries(schema.column(column));
    }
    return series[column];
  }

  /**
   * Returns whether a cell is missing; in a series column, whether the whole run is.
   *
   * @param row row index
   * @param column column index
   */
  public boolean isMissing(int row, int column) {
    double[] values = cells[column];
    return values == null ? series[column].isMissing(row) : Double.isNaN(values[row]);
  }

  /**
   * Returns the weight of a row, at least 0; 1 where nothing else was said.
   *
   * @param row row index
   */
  public double weight(int row) {
    return weights == null ? 1 : weights[row];
  }

  /** Returns whether any row weighs other than 1. */
  public boolean isWeighted() {
    return weights != null;
  }

  /**
   * Returns the class index of a row, or -1 where the class is missing. Steps have no class to ask
   * for.
   *
   * @param row row index
   */
  public int classOf(int row) {
    double value = cells[schema.classIndex()][row];
    return Double.isNaN(value) ? -1 : (int) value;
  }

  /**
   * Returns the number of rows of each class, by class index; rows without a class do not count.
   */
  public int[] classCounts() {
    int[] counts = new int[schema.classLabels().size()];
    for (int row = 0; row < rows; row++) {
      int label = classOf(row);
      if (label >= 0) {
        counts[label]++;
      }
    }
    return counts;
  }

  /**
   * Returns the rows of one class in ascending order.
   *
   * @param classIndex index of the class label
   */
  public int[] rowsOf(int classIndex) {
    Objects.checkIndex(classIndex, schema.classLabels().size());
    int[] found = new int[rows];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      if (classOf(row) == classIndex) {
        found[count++] = row;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /** Returns the rows whose class is known, in ascending order. */
  public int[] labelledRows() {
    int[] found = new int[rows];
    int count = 0;
    for (int row = 0; row < rows; row++) {
      if (classOf(row) >= 0) {
        found[count++] = row;
      }
    }
    return Arrays.copyOf(found, count);
  }

  /**
   * Returns a new table with some rows of this one, in the order given; a row may come twice.
   *
   * @param selection row indices
   */
  public Table select(int[] selection) {
    double[][] picked = new double[cells.length][];
    Series[] runs = new Series[cells.length];
    for (int column = 0; column < cells.length; column++) {
      if (cells[column] == null) {
        runs[column] = series[column].select(selection);
      } else {
        picked[column] = Cells.picked(cells[column], selection);
      }
    }
    double[] pickedWeights =
        weights == null ? null : Cells.normal(Cells.picked(weights, selection));
    return new Table(schema, selection.length, picked, runs, pickedWeights);
  }

  /**
   * Returns a new table with some of the columns of this one.
   *
   * @param columns column indices, ascending, the class among them where there is one
   */
  public Table withColumns(int... columns) {
    double[][] kept = new double[columns.length][];
    Series[] runs = new Series[columns.length];
    for (int i = 0; i < columns.length; i++) {
      kept[i] = cells[columns[i]];
      runs[i] = series[columns[i]];
    }
    return new Table(schema.select(columns), rows, kept, runs, weights);
  }

  /**
   * Returns a new table: the rows of this one, then the rows of another of the same schema.
   *
   * @param other the rows to append
   */
  public Table concat(Table other) {
    if (!schema.equals(other.schema)) {
      throw new IllegalArgumentException("Tables of different schemas cannot be joined");
    }
    return Joined.of(this, other);
  }

  /**
   * Returns the same rows under other columns: other names, forms or kinds, for the same cells.
   *
   * @param other as many columns
   * @throws IllegalArgumentException if a cell cannot be one of its new column
   */
  public Table withSchema(Schema other) {
    if (other.width() != schema.width()) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT, "%d columns cannot describe %d", other.width(), schema.width()));
    }
    Series[] runs = series.clone();
    for (int column = 0; column < other.width(); column++) {
      Column from = schema.column(column);
      Column to = other.column(column);
      if (from instanceof Column.Series != to instanceof Column.Series) {
        throw CellRules.noNumbers(from instanceof Column.Series ? from : to);
      } else if (to instanceof Column.Series steps) {
        Series own = series[column];
        runs[column] =
            from.equals(to) ? own : own.withSteps(own.steps().withSchema(steps.schema()));
      } else if (!CellRules.takesAll(from, to)) {
        for (int row = 0; row < rows; row++) {
          CellRules.require(row, to, value(row, column));
        }
      }
    }
    return new Table(other, rows, cells, runs, weights);
  }

  /**
   * Returns the same rows with other cells in one column.
   *
   * @param column column index
   * @param change what becomes of a cell that is not missing
   * @throws IllegalArgumentException if a new cell cannot be one of the column
   */
  public Table mapped(int column, DoubleUnaryOperator change) {
    return withCells(
        column,
        row -> {
          double cell = value(row, column);
          return Double.isNaN(cell) ? cell : change.applyAsDouble(cell);
        });
  }

  /**
   * Returns the same rows with other cells in one column.
   *
   * @param column column index
   * @param cell row index → its cell, {@code NaN} for missing
   * @throws IllegalArgumentException if a new cell cannot be one of the column, or the column holds
   *     series
   */
  public Table withCells(int column, IntToDoubleFunction cell) {
    if (cells[column] == null) {
      throw CellRules.noNumbers(schema.column(column));
    }
    double[][] changed = cells.clone();
    changed[column] = new double[rows];
    for (int row = 0; row < rows; row++) {
      changed[column][row] = cell.applyAsDouble(row);
      CellRules.require(row, schema.column(column), changed[column][row]);
    }
    return new Table(schema, rows, changed, series, weights);
  }

  /**
   * Returns the same rows with other runs in one series column, whose steps may have other columns
   * from then on.
   *
   * @param column column index
   * @param runs a run per row
   */
  public Table withSeries(int column, Series runs) {
    if (series(column).rows() != runs.rows()) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "%d runs for %d rows", runs.rows(), rows));
    }
    List<Column> columns = new ArrayList<>(schema.columns());
    columns.set(
        column, new Column.Series(columns.get(column).name(), runs.steps().schema().columns()));
    Series[] changed = series.clone();
    changed[column] = runs;
    return new Table(schema.withColumns(columns), rows, cells, changed, weights);
  }

  /**
   * Returns the same rows with other weights.
   *
   * @param weight row index → its weight, finite, at least 0
   */
  public Table withWeights(IntToDoubleFunction weight) {
    double[] others = new double[rows];
    for (int row = 0; row < rows; row++) {
      others[row] = weight.applyAsDouble(row);
      CellRules.requireWeight(row, others[row]);
    }
    return new Table(schema, rows, cells, series, Cells.normal(others));
  }

  /** Compares schema, cells (missing equals missing), runs and weights. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Table that
        && schema.equals(that.schema)
        && rows == that.rows
        && Arrays.deepEquals(cells, that.cells)
        && Arrays.equals(series, that.series)
        && Arrays.equals(weights, that.weights);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * schema.hashCode() + Arrays.deepHashCode(cells)) + Arrays.hashCode(series);
  }

  @Override
  public String toString() {
    return "Table[" + rows + " rows, " + schema.width() + " columns]";
  }

  /** Returns the cells of a column, null where it holds series; they must not be changed. */
  double[] cells(int column) {
    return cells[column];
  }

  /**
   * Fills a table of a known number of rows. Cells and runs start out as missing, weights as 1.
   * Each cell is checked as it is set, so that a table never holds an infinite number or an unknown
   * label. Threads may set cells of different columns, or of different rows by {@link #setAll}.
   */
  public static final class Builder {
    private final Schema schema;
    private final int rows;
    private final int[] rules; // [column] which numbers its cells can be
    private double[][] cells; // [column][row], null for a series column
    private final RunBuilder[] runs; // [column], null for any other column
    private double[] weights;

    /**
     * Starts a table.
     *
     * @param schema its columns
     * @param rows its number of rows, at least 0
     */
    public Builder(Schema schema, int rows) {
      this.schema = Objects.requireNonNull(schema, "schema");
      this.rows = rows;
      rules = schema.columns().stream().mapToInt(CellRules::of).toArray();
      cells = new double[schema.width()][];
      runs = new RunBuilder[schema.width()];
      for (int column = 0; column < cells.length; column++) {
        if (schema.column(column) instanceof Column.Series described) {
          runs[column] = new RunBuilder(described, rows);
        } else {
          cells[column] = new double[rows];
          Arrays.fill(cells[column], Double.NaN);
        }
      }
    }

    /**
     * Sets one cell.
     *
     * @param row row index
     * @param column column index
     * @param value the value, {@code NaN} for missing
     * @return this
     * @throws IllegalStateException if the table was built already
     * @throws IllegalArgumentException if the value is infinite, a label's index is out of range, a
     *     whole number is not whole, or the column holds series
     */
    public Builder set(int row, int column, double value) {
      requireOpen();
      double[] own = numbers(column);
      if (!Double.isNaN(value) && !CellRules.fits(value, rules[column])) {
        throw CellRules.refused(row, schema.column(column), value);
      }
      own[row] = value;
      return this;
    }

    /**
     * Sets the cells of one column in some rows that follow each other.
     *
     * @param column column index
     * @param first index of the first of the rows
     * @param values one for each row and perhaps more, {@code NaN} for missing
     * @param count number of rows
     * @throws IllegalStateException if the table was built already
     * @throws IllegalArgumentException as {@link #set} has it, for the first cell refused
     */
    public void setAll(int column, int first, double[] values, int count) {
      requireOpen();
      double[] own = numbers(column);
      CellRules.requireAll(first, schema.column(column), values, count);
      System.arraycopy(values, 0, own, first, count);
    }

    private double[] numbers(int column) {
      if (cells[column] == null) {
        throw CellRules.noNumbers(schema.column(column));
      }
      return cells[column];
    }

    /**
     * Sets the run of one row in a series column.
     *
     * @param row row index
     * @param column column index
     * @param run its steps, under {@link Column.Series#schema}; null for a missing run
     * @return this
     * @throws IllegalStateException if the table was built already
     * @throws IllegalArgumentException if the column holds no series, or steps of other columns
     */
    public Builder series(int row, int column, Table run) {
      runs(column).set(row, run);
      return this;
    }

    /**
     * Sets all runs of a series column.
     *
     * @param column column index
     * @param all a run per row, of steps under {@link Column.Series#schema}
     * @return this
     * @throws IllegalStateException if the table was built already
     * @throws IllegalArgumentException if the column holds no series or steps of other columns, or
     *     there are more or fewer runs
     */
    public Builder series(int column, Series all) {
      runs(column).set(all);
      return this;
    }

    private RunBuilder runs(int column) {
      requireOpen();
      if (runs[column] == null) {
        throw CellRules.noSeries(schema.column(column));
      }
      return runs[column];
    }

    /**
     * Sets the weight of a row.
     *
     * @param row row index
     * @param weight finite, at least 0
     * @return this
     * @throws IllegalStateException if the table was built already
     * @throws IllegalArgumentException if the weight is negative, infinite or {@code NaN}
     */
    public Builder weight(int row, double weight) {
      requireOpen();
      CellRules.requireWeight(row, weight);
      if (weights == null && weight != 1) {
        weights = new double[rows];
        Arrays.fill(weights, 1);
      }
      if (weights != null) {
        weights[row] = weight;
      }
      return this;
    }

    /** Returns the columns of the table. */
    public Schema schema() {
      return schema;
    }

    /**
     * Returns the table; the builder cannot be used afterwards.
     *
     * @throws IllegalStateException if the table was built already
     */
    public Table build() {
      requireOpen();
      double[][] filled = cells;
      cells = null; // handed over without a copy
      Series[] joined = new Series[runs.length];
      for (int column : schema.series()) {
        joined[column] = runs[column].build();
        runs[column] = null;
      }
      return new Table(schema, rows, filled, joined, Cells.normal(weights));
    }

    private void requireOpen() {
      if (cells == null) {
        throw new IllegalStateException("The table was built already; start another builder");
      }
    }
  }
}
