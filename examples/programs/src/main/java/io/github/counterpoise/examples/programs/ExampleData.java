package io.github.counterpoise.examples.programs;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Data for the examples; equal arguments give equal tables. */
final class ExampleData {

  private static final double SHIFT = 0.5; // of the rare class, in standard deviations
  private static final double MIXING = 0.5; // share of a column that goes into the next one

  private ExampleData() {}

  /**
   * Makes a table of Gaussian columns x1, x2, …, each correlated with the one before it. The rare
   * class lies a little to the right.
   *
   * @param common rows of the common class
   * @param rare rows of the rare class
   * @param columns columns besides the class
   */
  static Table gaussian(int common, int rare, int columns) {
    Table.Builder table = new Table.Builder(schema(columns), common + rare);
    Random random = new Random(42);
    for (int row = 0; row < common + rare; row++) {
      double shift = row < common ? 0 : SHIFT;
      double previous = 0;
      for (int c = 0; c < columns; c++) {
        double z = random.nextGaussian();
        table.set(row, c, z + MIXING * previous + shift);
        previous = z;
      }
      table.set(row, columns, row < common ? 0 : 1);
    }
    return table.build();
  }

  private static Schema schema(int numeric) {
    List<Column> columns = new ArrayList<>();
    for (int c = 1; c <= numeric; c++) {
      columns.add(new Column.Numeric("x" + c));
    }
    columns.add(new Column.Nominal("class", List.of("common", "rare")));
    return new Schema(columns, numeric);
  }
}
