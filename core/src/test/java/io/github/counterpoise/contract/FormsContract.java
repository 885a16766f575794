package io.github.counterpoise.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.Decimals;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.table.TimeUnit;
import io.github.counterpoise.testing.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Synthetic cells are in the form of their columns, and real ones are as they were. */
interface FormsContract extends Group {

  double DAY = 86_400_000.0;

  /**
   * Money, counts of which one is a fraction, days of which one is a mean, months, and the class.
   *
   * @param formed whether the columns know their form
   */
  private static Table table(boolean formed) {
    List<Column> columns = new ArrayList<>();
    if (formed) {
      columns.add(new Column.Numeric("price", 2));
      columns.add(new Column.Numeric("count", 0));
      columns.add(new Column.Date("day", TimeUnit.DAY));
      columns.add(new Column.Date("month", TimeUnit.MONTH));
    } else {
      columns.add(new Column.Numeric("price"));
      columns.add(new Column.Numeric("count"));
      columns.add(new Column.Date("day"));
      columns.add(new Column.Date("month"));
    }
    columns.add(Tables.classColumn(2));
    Random random = new Random(5);
    double[][] x = new double[160][];
    int[] y = new int[160];
    for (int i = 0; i < x.length; i++) {
      y[i] = i % 4 == 0 ? 1 : 0;
      double month = new Column.Date("m", TimeUnit.MONTH).nearest(DAY * random.nextInt(9000));
      x[i] =
          new double[] {
            Math.rint(100 * (20 + 4 * random.nextGaussian() + y[i])) / 100,
            random.nextInt(12) + y[i],
            DAY * (18_000 + random.nextInt(900)),
            month
          };
    }
    x[8][0] = 14.123456; // the cheapest, if it is not, off the grid all the same
    x[12][1] = 3.7;
    x[16][2] += 12_345.678;
    return Tables.fill(new Schema(columns, 4), x, y);
  }

  @Test
  default void cellsAreInTheFormOfTheirColumns() {
    Table table = table(true);
    Table made = balance(table, "auto").synthetic(); // ranges and forms are checked there
    assertEquals(80, made.rows());
    for (int row = 0; row < made.rows(); row++) {
      assertTrue(TimeUnit.DAY.fits(made.value(row, 2)), "a day: " + made.value(row, 2));
      assertTrue(TimeUnit.MONTH.fits(made.value(row, 3)), "a month: " + made.value(row, 3));
      String price = Double.toString(made.value(row, 0));
      boolean copied = made.value(row, 0) == table.value(8, 0);
      assertTrue(copied || price.length() - price.indexOf('.') <= 3, price);
    }
  }

  /** Dates that are cut off would come half a day early on average. */
  @Test
  default void roundingMovesNoMeans() {
    Table exact = balance(table(false), "auto").synthetic();
    Table made = balance(table(true), "auto").synthetic();
    double[] units = {0.01, 1, DAY, 30 * DAY};
    for (int column = 0; column < units.length; column++) {
      double sum = 0;
      for (int row = 0; row < made.rows(); row++) {
        sum += (made.value(row, column) - exact.value(row, column)) / units[column];
      }
      double deviation = Math.sqrt(made.rows() / 12.0); // of a sum of roundings
      assertEquals(0, sum, 5 * deviation, "column " + column);
    }
  }

  /** A day and a time of one row would contradict each other, were each rounded by itself. */
  @Test
  default void aDayIsThatOfItsTime() {
    Schema schema =
        new Schema(
            List.of(
                new Column.Date("day", TimeUnit.DAY),
                new Column.Date("time", TimeUnit.MINUTE),
                new Column.Numeric("x"),
                Tables.classColumn(2)),
            3);
    Random random = new Random(8);
    double[][] x = new double[60][];
    int[] y = new int[60];
    for (int i = 0; i < x.length; i++) {
      y[i] = i % 3 == 0 ? 1 : 0;
      double time = 60_000.0 * (26_000_000 + random.nextInt(100_000));
      x[i] = new double[] {TimeUnit.DAY.floor(time), time, random.nextGaussian()};
    }
    x[4][0] = Double.NaN;
    x[5][1] = Double.NaN;
    Balancer balancer = new Balancer(subject().oversampler(), BalanceConfig.defaults());
    Table made = balancer.balance(Tables.fill(schema, x, y), Monitor.silent()).synthetic();
    for (int row = 0; row < made.rows(); row++) {
      if (!made.isMissing(row, 0) && !made.isMissing(row, 1)) {
        assertEquals(TimeUnit.DAY.floor(made.value(row, 1)), made.value(row, 0));
        assertTrue(TimeUnit.MINUTE.fits(made.value(row, 1)));
      }
    }
  }

  /** A seed's rows are those of old where decimals are not wanted. */
  @Test
  default void fullPrecisionLeavesNumbersAsTheyAre() {
    Table formed = table(true);
    BalanceConfig defaults = BalanceConfig.defaults();
    BalanceConfig full =
        new BalanceConfig(
            defaults.target(),
            defaults.seed(),
            defaults.fallback(),
            0,
            false,
            "",
            "",
            Decimals.FULL,
            "",
            defaults.labelRule());
    Table made =
        new Balancer(subject().oversampler(), full).balance(formed, Monitor.silent()).synthetic();
    Table exact = balance(table(false), "auto").synthetic();
    assertEquals(formed.schema(), made.schema());
    for (int row = 0; row < made.rows(); row++) {
      assertEquals(exact.value(row, 0), made.value(row, 0));
      assertEquals(exact.value(row, 1), made.value(row, 1));
      assertTrue(TimeUnit.DAY.fits(made.value(row, 2)));
    }
  }
}
