package io.github.counterpoise.examples.bench;

import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Generated data to measure with; equal arguments give equal tables. */
public final class BenchData {

  private static final double SHIFT = 0.5; // of the rarer class, in standard deviations
  private static final double MIXING = 0.5; // share of a column that goes into the next one

  private BenchData() {}

  /**
   * Makes a table of Gaussian columns, each correlated with the one before it; the rarer class is
   * shifted.
   *
   * @param common rows of the common class
   * @param rare rows of the rarer class
   * @param columns columns besides the class
   */
  public static Table gaussian(int common, int rare, int columns) {
    return fill(common, rare, columns, 0);
  }

  /**
   * Makes a table like credit-g: 7 numeric and 13 nominal columns, three tenths of the rows in the
   * rarer class.
   *
   * @param rows number of rows
   */
  public static Table creditLike(int rows) {
    int rare = rows * 3 / 10;
    return fill(rows - rare, rare, 7, 13);
  }

  private static Table fill(int common, int rare, int numeric, int nominal) {
    Table.Builder table = new Table.Builder(schema(numeric, nominal), common + rare);
    UniformRandomProvider random = new Seed(42).generator();
    ZigguratSampler.NormalizedGaussian gaussian = ZigguratSampler.NormalizedGaussian.of(random);
    for (int row = 0; row < common + rare; row++) {
      boolean isRare = row >= common;
      double previous = 0;
      for (int c = 0; c < numeric; c++) {
        double z = gaussian.sample();
        table.set(row, c, z + MIXING * previous + (isRare ? SHIFT : 0));
        previous = z;
      }
      for (int c = 0; c < nominal; c++) {
        int labels = labels(c);
        // The rarer class prefers later labels.
        double u = random.nextDouble();
        table.set(row, numeric + c, Math.floor(labels * (isRare ? Math.sqrt(u) : u)));
      }
      table.set(row, numeric + nominal, isRare ? 1 : 0);
    }
    return table.build();
  }

  private static Schema schema(int numeric, int nominal) {
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < numeric; c++) {
      columns.add(new Column.Numeric("x" + (c + 1)));
    }
    for (int c = 0; c < nominal; c++) {
      List<String> labels = IntStream.range(0, labels(c)).mapToObj(i -> "v" + i).toList();
      columns.add(new Column.Nominal("c" + (c + 1), labels));
    }
    columns.add(new Column.Nominal("class", List.of("common", "rare")));
    return new Schema(columns, columns.size() - 1);
  }

  /** Returns the number of labels of a nominal column: 2 to 10, as in credit-g. */
  private static int labels(int column) {
    return 2 + column * 4 % 9;
  }

  /**
   * Writes all cells, row after row, as big-endian doubles, the class last, for other programs.
   *
   * @param table the table
   * @param file the file
   * @throws IOException if it cannot be written
   */
  static void write(Table table, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 16))) {
      for (int row = 0; row < table.rows(); row++) {
        for (int c = 0; c < table.schema().width(); c++) {
          out.writeDouble(table.value(row, c));
        }
      }
    }
  }
}
