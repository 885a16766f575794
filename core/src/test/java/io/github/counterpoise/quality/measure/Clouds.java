package io.github.counterpoise.quality.measure;

import io.github.counterpoise.encode.Points;
import io.github.counterpoise.quality.Tables;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Run;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/** Points, tables and classes for the tests of this package. */
final class Clouds {

  static final Run RUN = new Run(new Seed(7), Monitor.silent(), 2);

  private Clouds() {}

  /** Points of the rows given. */
  static Points points(double[]... rows) {
    int d = rows[0].length;
    double[] shares = new double[d];
    Arrays.fill(shares, 1);
    return new Points(
        rows.length, d, Arrays.stream(rows).flatMapToDouble(Arrays::stream).toArray(), shares);
  }

  /** Points on a line. */
  static Points line(double... places) {
    return points(Arrays.stream(places).mapToObj(x -> new double[] {x}).toArray(double[][]::new));
  }

  /** Normal points around (shift, shift, …). */
  static Points normal(int size, int dimensions, double shift, long seed) {
    Random random = new Random(seed);
    double[][] rows = new double[size][dimensions];
    for (double[] row : rows) {
      Arrays.setAll(row, j -> shift + random.nextGaussian());
    }
    return points(rows);
  }

  /** A class with all rows of one table as real and all of another as synthetic ones. */
  static ClassPart part(Table real, Table synthetic) {
    return new ClassPart(
        1,
        "small",
        real,
        IntStream.range(0, real.rows()).toArray(),
        synthetic,
        IntStream.range(0, synthetic.rows()).toArray());
  }

  /** A class of one column. */
  static ClassPart part(Column column, double[] real, double[] synthetic) {
    return part(table(column, real), table(column, synthetic));
  }

  private static Table table(Column column, double[] values) {
    return Tables.of(
        Tables.schema(column),
        Arrays.stream(values).mapToObj(v -> new double[] {v, 1}).toArray(double[][]::new));
  }
}
