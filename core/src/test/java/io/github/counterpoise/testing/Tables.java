package io.github.counterpoise.testing;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes tables for tests. */
public final class Tables {

  private static final String[] LABELS = {"A", "B", "C", "D", "E"};

  private Tables() {}

  /** A class column with labels A, B, …. */
  public static Column classColumn(int classes) {
    return new Column.Nominal("class", List.of(Arrays.copyOf(LABELS, classes)));
  }

  /** Numeric columns x0, x1, … and the class last; class -1 is missing. */
  public static Table numeric(double[][] x, int[] y) {
    int width = x[0].length;
    List<Column> columns = new ArrayList<>();
    IntStream.range(0, width).forEach(j -> columns.add(new Column.Numeric("x" + j)));
    columns.add(classColumn(Math.max(2, Arrays.stream(y).max().orElse(0) + 1)));
    return fill(new Schema(columns, width), x, y);
  }

  /** One row per element; the class is the schema's last column. */
  public static Table fill(Schema schema, double[][] x, int[] y) {
    Table.Builder table = new Table.Builder(schema, y.length);
    for (int i = 0; i < y.length; i++) {
      for (int j = 0; j < x[i].length; j++) {
        table.set(i, j, x[i][j]);
      }
      table.set(i, schema.classIndex(), y[i] < 0 ? Double.NaN : y[i]);
    }
    return table.build();
  }

  /** Overlapping normal clouds, one per class, classes one after the other. */
  public static Table clouds(long seed, int dimensions, int... counts) {
    Random random = new Random(seed);
    int rows = Arrays.stream(counts).sum();
    double[][] x = new double[rows][dimensions];
    int[] y = new int[rows];
    int row = 0;
    for (int c = 0; c < counts.length; c++) {
      for (int i = 0; i < counts[c]; i++, row++) {
        y[row] = c;
        for (int j = 0; j < dimensions; j++) {
          x[row][j] = random.nextGaussian() + (j == 0 ? 1.5 * c : 0);
        }
      }
    }
    return numeric(x, y);
  }

  /**
   * Columns of every kind, the class in the middle, rows of the classes mixed.
   *
   * @param missing share of missing cells
   * @param weighted whether rows weigh differently
   * @param unlabelled rows without a class, scattered
   * @param counts rows of each class
   */
  public static Table mixed(
      long seed, double missing, boolean weighted, int unlabelled, int... counts) {
    Schema schema =
        new Schema(
            List.of(
                new Column.Numeric("amount"),
                new Column.Integral("pieces"),
                classColumn(counts.length),
                new Column.Date("day"),
                new Column.Nominal("colour", List.of("red", "green", "blue", "never"))),
            2);
    List<Integer> classes = new ArrayList<>();
    for (int c = 0; c < counts.length; c++) {
      for (int i = 0; i < counts[c]; i++) {
        classes.add(c);
      }
    }
    IntStream.range(0, unlabelled).forEach(i -> classes.add(-1));
    Random random = new Random(seed);
    Collections.shuffle(classes, random);
    Table.Builder table = new Table.Builder(schema, classes.size());
    for (int i = 0; i < classes.size(); i++) {
      int c = classes.get(i);
      table.set(i, 2, c < 0 ? Double.NaN : c);
      double[] cells = {
        random.nextGaussian() * 3 + c,
        random.nextInt(20) + 2 * c,
        Double.NaN,
        Math.rint(1.6e12 + 1e9 * random.nextGaussian()),
        (random.nextInt(3) + Math.max(0, c) * random.nextInt(2)) % 3
      };
      for (int j : schema.features()) {
        // The first row is complete, so that no column is empty.
        boolean gone = i > 0 && random.nextDouble() < missing;
        table.set(i, j, gone ? Double.NaN : cells[j]);
      }
      if (weighted) {
        table.weight(i, random.nextInt(5) * 0.75);
      }
    }
    return table.build();
  }

  /** The same rows, weighing otherwise. */
  public static Table weigh(Table table, double... weights) {
    Table.Builder copy = new Table.Builder(table.schema(), table.rows());
    for (int i = 0; i < table.rows(); i++) {
      for (int j = 0; j < table.schema().width(); j++) {
        copy.set(i, j, table.value(i, j));
      }
      copy.weight(i, weights[i]);
    }
    return copy.build();
  }

  /** A copy that shares nothing. */
  public static Table copy(Table table) {
    return table.select(IntStream.range(0, table.rows()).toArray());
  }

  /** The cells of one row. */
  public static double[] row(Table table, int row) {
    return IntStream.range(0, table.schema().width())
        .mapToDouble(c -> table.value(row, c))
        .toArray();
  }
}
