package io.github.counterpoise.table;

import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntToDoubleFunction;

/**
 * An immutable table of cells, column-major, with a weight per row. Cells are {@code double}: the
 * number itself, milliseconds for a date, the label's index for a nominal column, {@code NaN} for
 * missing.
 */
public final class Table {
  private final Schema schema;
  private final int rows;
  private final double[][] cells; // [column][row]
  private final double[] weights; // [row], or null when all weigh 1

  private Table(Schema schema, int rows, double[][] cells, double[] weights) {
    this.schema = schema;
    this.rows = rows;
    this.cells = cells;
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
   */
  public double value(int row, int column) {
    return cells[column][row];
  }

  /**
   * Returns whether a cell is missing.
   *
   * @param row row index
   * @param column column index
   */
  public boolean isMissing(int row, int column) {
    return Double.isNaN(cells[column][row]);
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
   * Returns the class index of a row, or -1 where the class is missing.
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
    Builder copy = new Builder(schema, selection.length);
    for (int column = 0; column < schema.width(); column++) {
      for (int i = 0; i < selection.length; i++) {
        copy.set(i, column, cells[column][selection[i]]);
      }
    }
    if (weights != null) {
      for (int i = 0; i < selection.length; i++) {
        copy.weight(i, weights[selection[i]]);
      }
    }
    return copy.build();
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
    double[][] joined = new double[schema.width()][];
    for (int column = 0; column < joined.length; column++) {
      joined[column] = Arrays.copyOf(cells[column], rows + other.rows);
      System.arraycopy(other.cells[column], 0, joined[column], rows, other.rows);
    }
    double[] joinedWeights = null;
    if (weights != null || other.weights != null) {
      joinedWeights = new double[rows + other.rows];
      for (int row = 0; row < joinedWeights.length; row++) {
        joinedWeights[row] = row < rows ? weight(row) : other.weight(row - rows);
      }
    }
    return new Table(schema, rows + other.rows, joined, joinedWeights);
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
    for (int column = 0; column < other.width(); column++) {
      if (!Builder.takesAll(schema.column(column), other.column(column))) {
        for (int row = 0; row < rows; row++) {
          Builder.requireFit(row, other.column(column), cells[column][row]);
        }
      }
    }
    return new Table(other, rows, cells, weights);
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
          double cell = cells[column][row];
          return Double.isNaN(cell) ? cell : change.applyAsDouble(cell);
        });
  }

  /**
   * Returns the same rows with other cells in one column.
   *
   * @param column column index
   * @param cell row index → its cell, {@code NaN} for missing
   * @throws IllegalArgumentException if a new cell cannot be one of the column
   */
  public Table withCells(int column, IntToDoubleFunction cell) {
    double[][] changed = cells.clone();
    changed[column] = new double[rows];
    for (int row = 0; row < rows; row++) {
      changed[column][row] = cell.applyAsDouble(row);
      Builder.requireFit(row, schema.column(column), changed[column][row]);
    }
    return new Table(schema, rows, changed, weights);
  }

  /** Compares schema, cells (missing equals missing) and weights. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Table that
        && schema.equals(that.schema)
        && rows == that.rows
        && Arrays.deepEquals(cells, that.cells)
        && Arrays.equals(weights, that.weights);
  }

  @Override
  public int hashCode() {
    return 31 * schema.hashCode() + Arrays.deepHashCode(cells);
  }

  @Override
  public String toString() {
    return "Table[" + rows + " rows, " + schema.width() + " columns]";
  }

  /**
   * Fills a table of a known number of rows. Cells start out as missing, weights as 1. Each cell is
   * checked as it is set, so that a table never holds an infinite number or an unknown label.
   */
  public static final class Builder {
    private static final int NUMBERS = -1;
    private static final int WHOLE_NUMBERS = -2;

    private final Schema schema;
    private final int rows;
    private final int[] labels; // [column] number of labels, or what else the column holds
    private double[][] cells;
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
      labels = schema.columns().stream().mapToInt(Builder::labels).toArray();
      cells = new double[schema.width()][rows];
      for (double[] column : cells) {
        Arrays.fill(column, Double.NaN);
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
     * @throws IllegalArgumentException if the value is infinite, a label's index is out of range,
     *     or a whole number is not whole
     */
    public Builder set(int row, int column, double value) {
      requireOpen();
      if (!Double.isNaN(value) && !fits(value, labels[column])) {
        throw refused(row, schema.column(column), value);
      }
      cells[column][row] = value;
      return this;
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
      if (!(weight >= 0 && weight < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "Row "
                + (row + 1)
                + " has weight "
                + weight
                + "; expected a finite number of at least 0");
      }
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
      boolean weighted = weights != null && Arrays.stream(weights).anyMatch(w -> w != 1);
      return new Table(schema, rows, filled, weighted ? weights : null);
    }

    private void requireOpen() {
      if (cells == null) {
        throw new IllegalStateException("The table was built already; start another builder");
      }
    }

    private static int labels(Column column) {
      if (column instanceof Column.Nominal nominal) {
        return nominal.labels().size();
      }
      return column instanceof Column.Integral ? WHOLE_NUMBERS : NUMBERS;
    }

    /** Returns whether every cell of a column can be one of another. */
    private static boolean takesAll(Column from, Column to) {
      int wanted = labels(to);
      int given = labels(from);
      return wanted == given || (wanted == NUMBERS && given < 0);
    }

    private static void requireFit(int row, Column column, double value) {
      if (!Double.isNaN(value) && !fits(value, labels(column))) {
        throw refused(row, column, value);
      }
    }

    private static boolean fits(double value, int labels) {
      return Math.abs(value) <= Double.MAX_VALUE
          && (labels == NUMBERS || value == Math.rint(value))
          && (labels < 0 || (value >= 0 && value < labels));
    }

    private static IllegalArgumentException refused(int row, Column column, double value) {
      String expected = "a whole number";
      if (Double.isInfinite(value)) {
        expected = "a finite number";
      } else if (column instanceof Column.Nominal nominal) {
        expected = "a label index below " + nominal.labels().size();
      }
      return new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "Column '%s', row %d: expected %s, found %s",
              column.name(),
              row + 1,
              expected,
              value));
    }
  }
}
