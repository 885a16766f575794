package io.github.counterpoise.examples.paper.simpor;

import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Two interleaved half circles of radius 1 with the noise of the authors' code. */
final class Moons {

  private static final double NOISE = 0.33; // standard deviation

  private static final Schema SCHEMA =
      new Schema(
          List.of(
              new Column.Numeric("x"),
              new Column.Numeric("y"),
              new Column.Nominal("class", List.of("A", "B"))),
          2);

  private Moons() {}

  /**
   * Draws rows.
   *
   * @param counts rows of the upper moon A and of the lower moon B
   * @param seed source of all randomness
   */
  static Table draw(int[] counts, Seed seed) {
    UniformRandomProvider random = seed.generator();
    ZigguratSampler.NormalizedGaussian noise = ZigguratSampler.NormalizedGaussian.of(random);
    int rows = counts[0] + counts[1];
    Table.Builder table = new Table.Builder(SCHEMA, rows);
    for (int row = 0; row < rows; row++) {
      boolean upper = row < counts[0];
      double angle = Math.PI * random.nextDouble();
      double x = upper ? Math.cos(angle) : 1 - Math.cos(angle);
      double y = upper ? Math.sin(angle) : 0.5 - Math.sin(angle);
      table.set(row, 0, x + NOISE * noise.sample());
      table.set(row, 1, y + NOISE * noise.sample());
      table.set(row, 2, upper ? 0 : 1);
    }
    return table.build();
  }

  /**
   * Returns places to ask a classifier about.
   *
   * @param xs places across
   * @param ys places up
   * @return a row for each, of no meaningful class
   */
  static Table places(double[] xs, double[] ys) {
    Table.Builder table = new Table.Builder(SCHEMA, xs.length);
    for (int row = 0; row < xs.length; row++) {
      table.set(row, 0, xs[row]);
      table.set(row, 1, ys[row]);
      table.set(row, 2, 0);
    }
    return table.build();
  }
}
