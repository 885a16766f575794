package io.github.counterpoise.contract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Kind;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import io.github.counterpoise.testing.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Rows that are images, for the methods that take them. */
interface ImageContract extends Group {

  /** Grey images of 6 × 5 pixels: a bright row in one class, a bright column in the other. */
  private static Table images(int... counts) {
    DataShape.Image shape = new DataShape.Image(6, 5, 1);
    List<Column> columns = new ArrayList<>();
    for (int pixel = 0; pixel < shape.values(); pixel++) {
      columns.add(new Column.Integral("p" + pixel));
    }
    columns.add(Tables.classColumn(counts.length));
    Random random = new Random(9);
    double[][] x = new double[counts[0] + counts[1]][shape.values()];
    int[] y = new int[x.length];
    for (int row = 0; row < x.length; row++) {
      y[row] = row < counts[0] ? 0 : 1;
      int bright = random.nextInt(5);
      for (int pixel = 0; pixel < shape.values(); pixel++) {
        boolean lit = (y[row] == 0 ? pixel / 5 : pixel % 5) == bright;
        x[row][pixel] = (lit ? 200 : 20) + random.nextInt(50);
      }
    }
    return Tables.fill(new Schema(columns, shape.values(), shape), x, y);
  }

  @Test
  default void imagesAreBalancedAndDependOnTheSeedAlone() {
    assumeTrue(subject().method().takes().contains(Kind.IMAGE), "does not take images");
    Table table = images(40, 15);
    BalanceConfig config = BalanceConfig.defaults().withSeed(7);
    Table one = made(table, config.withThreads(1));
    assertEquals(25, one.classCounts()[1]);
    assertEquals(table.schema(), one.schema());
    for (int row = 0; row < one.rows(); row++) {
      for (int pixel : table.schema().features()) {
        double value = one.value(row, pixel);
        assertTrue(value >= 0 && value <= 255, "a pixel of " + value);
      }
    }
    assertEquals(one, made(table, config.withThreads(2)));
  }

  private Table made(Table table, BalanceConfig config) {
    return new Balancer(subject().oversampler(), config)
        .balance(table, Monitor.silent())
        .synthetic();
  }
}
