package io.github.counterpoise.encode;

import io.github.counterpoise.describe.Reference;
import io.github.counterpoise.run.Crew;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The space in which rows of mixed types are compared: a column becomes one or more coordinates so
 * that the Euclidean distance of two encoded rows is the heterogeneous value difference metric
 * (HVDM). Learnt from training rows only.
 *
 * <ul>
 *   <li>A numeric, integral or date column becomes (x − mean) / (4 · deviation) in the paper; here
 *       everything is multiplied by 4, which changes no neighbour: (x − mean) / deviation. A
 *       constant column becomes no coordinate. Mean and deviation are those of {@link Spread},
 *       which leaves a few cells far off out, lest their column say nothing about the others.
 *   <li>A label v of a nominal column becomes 4 · P(c | v) for every class c, so that the squared
 *       difference of two labels is 16 · Σ (P(c|u) − P(c|v))², the normalised value difference
 *       metric with q = 2. With two classes one coordinate, times √2, says the same.
 *   <li>A missing cell is missing in every coordinate of its column; {@link Points} says how
 *       distances are then rescaled.
 * </ul>
 *
 * <p>A series becomes its values at 16 points in time, one set of coordinates per column of its
 * steps: the mean over the points of the squared standardised differences of numbers, and the share
 * of the points at which labels differ. So each column of the steps counts like a plain column.
 *
 * <p>With raw distances numeric columns are used as they are, and nominal ones are multiplied by
 * the median deviation of the numeric columns, the idea of SMOTE-NC, so that both kinds keep a say.
 */
@Reference(
    key = "Wilson1997",
    authors = "Wilson, D. Randall and Martinez, Tony R.",
    title = "Improved Heterogeneous Distance Functions",
    venue = "Journal of Artificial Intelligence Research",
    year = 1997,
    volume = "6",
    pages = "1-34",
    url = "https://doi.org/10.1613/jair.346")
public final class MetricSpace {

  private final List<Coder> coders;
  private final int dimensions;

  private MetricSpace(List<Coder> coders) {
    this.coders = coders;
    this.dimensions = coders.stream().mapToInt(Coder::width).sum();
  }

  /**
   * Learns the space from all rows of a table that have a class.
   *
   * @param table the training rows
   * @param raw whether numeric columns are compared as they are instead of standardised
   */
  public static MetricSpace fit(Table table, boolean raw) {
    return fit(table, raw, new Run(new Seed(0), Monitor.silent(), 1));
  }

  /**
   * Learns the space as above, and warns of cells that lie so far beyond all others that the scale
   * of their column leaves them out.
   *
   * @param table the training rows
   * @param raw whether numeric columns are compared as they are instead of standardised
   * @param run gives the number of threads, and the monitor that hears the warnings
   */
  public static MetricSpace fit(Table table, boolean raw, Run run) {
    int[] rows = table.labelledRows();
    Spread[] spreads = spreads(table, rows, run);
    List<Coder> coders = new ArrayList<>();
    List<Double> deviations = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (int column : table.schema().inputs()) {
      if (spreads[column] != null) {
        Spread spread = spreads[column];
        if (spread.deviation() > 0) {
          deviations.add(spread.deviation());
          coders.add(new NumericCoder(column, spread, raw));
        }
        if (spread.farOff().length > 0) {
          remarks.add(spread.remark(table, column));
        }
      }
    }
    List<RunCoder> runs = new ArrayList<>();
    for (int column : table.schema().series()) {
      runs.addAll(RunCoder.fit(table, column, rows, raw, deviations, remarks));
    }
    double scale = raw && !deviations.isEmpty() ? median(deviations) : 1;
    for (int column : table.schema().inputs()) {
      if (table.schema().column(column) instanceof Column.Nominal) {
        NominalCoder coder = NominalCoder.fit(table, column, rows, 4 * scale);
        if (coder.tellsLabelsApart()) {
          coders.add(coder);
        }
      }
    }
    runs.forEach(coder -> coders.add(coder.scaled(scale)));
    remarks.forEach(run.monitor()::warn);
    return new MetricSpace(List.copyOf(coders));
  }

  /** Returns the spread of each numeric input, null for any other column. */
  private static Spread[] spreads(Table table, int[] rows, Run run) {
    int[] numeric =
        Arrays.stream(table.schema().inputs())
            .filter(column -> table.schema().column(column).isNumeric())
            .toArray();
    Spread[] spreads = new Spread[table.schema().width()];
    Crew.work(
        numeric.length,
        run.forCells((long) numeric.length * rows.length).unreported(),
        () -> (task, pulse) -> spreads[numeric[task]] = Spread.of(table, numeric[task], rows));
    return spreads;
  }

  /** Returns the number of coordinates of an encoded row. */
  public int dimensions() {
    return dimensions;
  }

  /** Returns how many of the coordinates are numeric columns; they come first. */
  public int numericDimensions() {
    return (int) coders.stream().filter(NumericCoder.class::isInstance).count();
  }

  /**
   * Returns the index of the column that a numeric coordinate encodes.
   *
   * @param coordinate index of the coordinate, below {@link #numericDimensions}
   */
  public int column(int coordinate) {
    return coders.get(coordinate).column();
  }

  /**
   * Returns by how much the cell changes when a numeric coordinate changes by 1.
   *
   * @param coordinate index of the coordinate, below {@link #numericDimensions}
   */
  public double scale(int coordinate) {
    return ((NumericCoder) coders.get(coordinate)).scale();
  }

  /**
   * Encodes rows.
   *
   * @param table a table of the schema learnt from
   * @param rows row indices; point i of the result is row {@code rows[i]}
   */
  public Points encode(Table table, int[] rows) {
    double[] coordinates = new double[Math.multiplyExact(rows.length, dimensions)];
    double[] shares = new double[dimensions];
    int offset = 0;
    for (Coder coder : coders) {
      Arrays.fill(shares, offset, offset + coder.width(), 1.0 / coder.width());
      for (int i = 0; i < rows.length; i++) {
        coder.encode(table, rows[i], coordinates, i * dimensions + offset);
      }
      offset += coder.width();
    }
    return new Points(rows.length, dimensions, coordinates, shares);
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted.get(half - 1) + (sorted.get(half) - sorted.get(half - 1)) / 2;
  }

  /** Turns the cells of one column into coordinates. */
  interface Coder {
    int column();

    int width();

    void encode(Table table, int row, double[] target, int offset);
  }

  private record NumericCoder(int column, Spread spread, boolean raw) implements Coder {

    double scale() {
      return raw ? 1 : spread.deviation();
    }

    @Override
    public int width() {
      return 1;
    }

    @Override
    public void encode(Table table, int row, double[] target, int offset) {
      double value = table.value(row, column);
      double mean = spread.mean();
      double scale = scale();
      double limited = raw ? value : spread.limited(value); // NaN stays NaN
      double difference = limited - mean;
      target[offset] =
          Double.isInfinite(difference) ? limited / scale - mean / scale : difference / scale;
    }
  }

  /** {@code codes[label]} are the coordinates of a label; a label no row has is missing. */
  private record NominalCoder(int column, int width, double[][] codes) implements Coder {

    static NominalCoder fit(Table table, int column, int[] rows, double scale) {
      int labels = ((Column.Nominal) table.schema().column(column)).labels().size();
      int classes = table.schema().classLabels().size();
      double[][] counts = new double[labels][classes];
      for (int row : rows) {
        double value = table.value(row, column);
        if (!Double.isNaN(value)) {
          counts[(int) value][table.classOf(row)]++;
        }
      }
      int width = classes == 2 ? 1 : classes;
      double[][] codes = new double[labels][];
      for (int label = 0; label < labels; label++) {
        codes[label] = code(counts[label], width, scale);
      }
      return new NominalCoder(column, width, codes);
    }

    private static double[] code(double[] counts, int width, double scale) {
      double all = Arrays.stream(counts).sum();
      double[] code = new double[width];
      double factor = width < counts.length ? Math.sqrt(2) * scale : scale;
      for (int c = 0; c < width; c++) {
        code[c] = all == 0 ? Double.NaN : factor * counts[c] / all;
      }
      return code;
    }

    boolean tellsLabelsApart() {
      double[] seen = null;
      for (double[] code : codes) {
        if (!Double.isNaN(code[0])) {
          if (seen != null && !Arrays.equals(seen, code)) {
            return true;
          }
          seen = code;
        }
      }
      return false;
    }

    @Override
    public void encode(Table table, int row, double[] target, int offset) {
      double value = table.value(row, column);
      if (Double.isNaN(value)) {
        Arrays.fill(target, offset, offset + width, Double.NaN);
      } else {
        System.arraycopy(codes[(int) value], 0, target, offset, width);
      }
    }
  }
}
