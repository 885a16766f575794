package io.github.counterpoise.encode;

import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Encodes independent columns: first one coordinate per numeric, integral or date column,
 * standardised, then one block of indicators per nominal column, one for each label observed.
 * Columns in which all training rows agree take no coordinate; decoding restores their value. At
 * least one column has a coordinate.
 *
 * <p>Decoding rounds numbers and dates to the form of their columns, keeps them within the class's
 * range, and takes the label of the largest value in a block among those the class shows.
 *
 * @param numbers the standardised columns, in order; number i is coordinate i
 * @param labels the nominal columns, in order, block after block from coordinate {@code
 *     numbers.size()}
 * @param constants the columns without a coordinate
 */
public record TableCodec(List<Scaled> numbers, List<OneHot> labels, List<Constant> constants)
    implements RowCodec {

  /**
   * A column of numbers; its coordinate is (x − mean) / deviation.
   *
   * @param column column index
   * @param mean mean of the training rows
   * @param deviation their standard deviation, above 0
   * @param low what a lesser cell counts as; minus infinity as a rule, see {@link Spread}
   * @param high what a greater cell counts as; infinity as a rule
   */
  public record Scaled(int column, double mean, double deviation, double low, double high) {

    static Scaled of(int column, Spread spread) {
      // Values that differ by less than a double can measure count as one unit apart.
      double deviation = spread.deviation() > 0 ? spread.deviation() : 1;
      return new Scaled(column, spread.mean(), deviation, spread.low(), spread.high());
    }
  }

  /**
   * A column of labels.
   *
   * @param column column index
   * @param observed the labels that training rows have, ascending; each is an indicator
   */
  public record OneHot(int column, int[] observed) {}

  /**
   * A column in which all training rows agree.
   *
   * @param column column index
   * @param value their value, {@code NaN} where none has one
   */
  public record Constant(int column, double value) {}

  /** Copies the lists. */
  public TableCodec {
    numbers = List.copyOf(numbers);
    labels = List.copyOf(labels);
    constants = List.copyOf(constants);
  }

  /**
   * Learns from rows as {@link #fit(Table, int[])} does, and warns of cells that lie so far beyond
   * all others that the scale of their column leaves them out.
   *
   * @param table the table
   * @param rows indices of the training rows
   * @param monitor hears the warnings
   */
  public static TableCodec fit(Table table, int[] rows, Monitor monitor) {
    TableCodec codec = fit(table, rows);
    for (Scaled number : codec.numbers) {
      if (number.low > Double.NEGATIVE_INFINITY) {
        monitor.warn(Spread.of(table, number.column, rows).remark(table, number.column));
      }
    }
    return codec;
  }

  /**
   * Learns from rows.
   *
   * @param table the table
   * @param rows indices of the training rows
   */
  public static TableCodec fit(Table table, int[] rows) {
    Schema schema = table.schema();
    List<Scaled> numbers = new ArrayList<>();
    List<OneHot> labels = new ArrayList<>();
    List<Constant> constants = new ArrayList<>();
    for (int column : schema.inputs()) {
      double[] values =
          Arrays.stream(rows)
              .mapToDouble(row -> table.value(row, column))
              .filter(v -> !Double.isNaN(v))
              .distinct()
              .sorted()
              .toArray();
      if (values.length < 2) {
        constants.add(new Constant(column, values.length == 0 ? Double.NaN : values[0]));
      } else if (schema.column(column) instanceof Column.Nominal) {
        labels.add(new OneHot(column, Arrays.stream(values).mapToInt(v -> (int) v).toArray()));
      } else {
        numbers.add(Scaled.of(column, Spread.of(table, column, rows)));
      }
    }
    if (numbers.isEmpty() && labels.isEmpty()) {
      keepOne(schema, numbers, labels, constants);
    }
    return new TableCodec(numbers, labels, constants);
  }

  /** Where no column tells rows apart, one gets a coordinate all the same: networks need one. */
  private static void keepOne(
      Schema schema, List<Scaled> numbers, List<OneHot> labels, List<Constant> constants) {
    Constant kept = constants.remove(0);
    if (schema.column(kept.column) instanceof Column.Nominal) {
      int label = Double.isNaN(kept.value) ? 0 : (int) kept.value;
      labels.add(new OneHot(kept.column, new int[] {label}));
    } else {
      double mean = Double.isNaN(kept.value) ? 0 : kept.value;
      double none = Double.POSITIVE_INFINITY;
      numbers.add(Scaled.of(kept.column, new Spread(mean, 1, -none, none, new int[0])));
    }
  }

  @Override
  public int width() {
    return numbers.size() + labels.stream().mapToInt(b -> b.observed().length).sum();
  }

  @Override
  public Encoded encode(Table table, int[] rows) {
    float[][] values = new float[rows.length][width()];
    float[][] present = new float[rows.length][width()];
    boolean missing = false;
    for (int i = 0; i < rows.length; i++) {
      missing |= encode(table, rows[i], values[i], present[i]);
    }
    return new Encoded(values, missing ? present : null);
  }

  /** Encodes one row; returns whether a cell is missing. */
  private boolean encode(Table table, int row, float[] code, float[] present) {
    boolean missing = false;
    int offset = 0;
    for (Scaled number : numbers) {
      double value = table.value(row, number.column);
      boolean known = !Double.isNaN(value);
      code[offset] = known ? standardise(value, number) : 0;
      present[offset++] = known ? 1 : 0;
      missing |= !known;
    }
    for (OneHot block : labels) {
      double value = table.value(row, block.column);
      // A label that no training row had is as good as missing.
      int at = Double.isNaN(value) ? -1 : Arrays.binarySearch(block.observed, (int) value);
      if (at >= 0) {
        code[offset + at] = 1;
      }
      Arrays.fill(present, offset, offset + block.observed.length, at >= 0 ? 1 : 0);
      offset += block.observed.length;
      missing |= at < 0;
    }
    return missing;
  }

  private static float standardise(double cell, Scaled number) {
    double value = Math.min(Math.max(cell, number.low), number.high);
    double difference = value - number.mean;
    return (float)
        (Double.isInfinite(difference)
            ? value / number.deviation - number.mean / number.deviation
            : difference / number.deviation);
  }

  @Override
  public void decode(float[] code, ClassDomain domain, Table.Builder target, int row) {
    int offset = 0;
    for (Scaled number : numbers) {
      double value = number.mean + number.deviation * code[offset++];
      value = Math.min(Math.max(value, -Double.MAX_VALUE), Double.MAX_VALUE);
      Column column = target.schema().column(number.column);
      target.set(row, number.column, domain.nearest(number.column, column, value));
    }
    for (OneHot block : labels) {
      target.set(row, block.column, largest(code, offset, block, domain));
      offset += block.observed.length;
    }
    for (Constant constant : constants) {
      Column column = target.schema().column(constant.column);
      target.set(row, constant.column, column.copied(constant.value));
    }
  }

  private static int largest(float[] code, int offset, OneHot block, ClassDomain domain) {
    int best = -1;
    for (int j = 0; j < block.observed.length; j++) {
      boolean allowed = domain.allows(block.column, block.observed[j]);
      if (allowed && (best < 0 || code[offset + j] > code[offset + best])) {
        best = j;
      }
    }
    return block.observed[best];
  }
}
