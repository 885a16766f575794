package io.github.counterpoise.examples.programs;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A table is made, and balanced with SMOTE. */
public final class Example01BalanceATable {

  private Example01BalanceATable() {}

  /**
   * Runs the example.
   *
   * @param args none
   */
  public static void main(String[] args) {
    Schema schema =
        new Schema(
            List.of(
                new Column.Numeric("weight"),
                new Column.Integral("legs"),
                new Column.Nominal("colour", List.of("grey", "brown")),
                new Column.Nominal("kind", List.of("cat", "bird"))),
            3); // the class

    // A cell is the number itself, or the index of the label; NaN would be missing.
    double[][] rows = {
      {4.1, 4, 0, 0},
      {3.8, 4, 1, 0},
      {5.0, 4, 0, 0},
      {4.4, 4, 0, 0},
      {3.9, 4, 1, 0},
      {0.3, 2, 1, 1},
      {0.4, 2, 1, 1},
      {0.9, 2, 0, 1},
    };
    Table.Builder builder = new Table.Builder(schema, rows.length);
    for (int row = 0; row < rows.length; row++) {
      for (int column = 0; column < schema.width(); column++) {
        builder.set(row, column, rows[row][column]);
      }
    }
    Table table = builder.build();

    Balanced balanced =
        new Balancer(Methods.SMOTE.createDefault(), BalanceConfig.defaults())
            .balance(table, Monitor.silent());

    System.out.println("before: " + Arrays.toString(table.classCounts()));
    System.out.println("after:  " + Arrays.toString(balanced.balanced().classCounts()));
    for (int row = 0; row < balanced.synthetic().rows(); row++) {
      System.out.printf(
          Locale.ROOT,
          "a new bird of weight %.2f with %.0f legs%n",
          balanced.synthetic().value(row, 0),
          balanced.synthetic().value(row, 1));
    }
  }
}
