package io.github.counterpoise.site;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.Methods;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws what SMOTE makes of beats of different lengths, of which one kind is rare. */
final class SequenceFigure {

  private static final int COMMON = 30;
  private static final int RARE = 6;
  private static final int SHOWN = 4; // of the synthetic ones
  private static final int SHORTEST = 40;
  private static final int LONGEST = 80;

  private SequenceFigure() {}

  static void draw(Path file) throws IOException {
    Table beats = beats();
    Balanced balanced =
        new Balancer(Methods.SMOTE.createDefault(), BalanceConfig.defaults().withThreads(1))
            .balance(beats, Monitor.silent());
    XYChart chart = Figure.chart(1360, 600);
    Table made = balanced.synthetic();
    for (int row = 0; row < SHOWN; row++) {
      add(chart, "synthetic " + row, made.series(0), row * made.rows() / SHOWN, Figure.ORANGE);
    }
    for (int row : beats.rowsOf(1)) {
      add(chart, "real " + row, beats.series(0), row, Figure.BLUE);
    }
    chart.getStyler().setLegendVisible(false);
    Figure.write(chart, file);
  }

  private static void add(XYChart chart, String name, Series series, int row, Color colour) {
    double[] values =
        IntStream.range(0, series.length(row))
            .mapToDouble(step -> series.steps().value(series.start(row) + step, 0))
            .toArray();
    XYSeries line =
        chart.addSeries(name, IntStream.range(0, values.length).asDoubleStream().toArray(), values);
    line.setMarker(SeriesMarkers.NONE);
    line.setLineColor(colour);
    line.setLineWidth(3);
  }

  /** A beat has one peak, a rare one a second, smaller and later one. */
  private static Table beats() {
    UniformRandomProvider random = new Seed(3).stream("beats");
    List<Column> steps = List.of(new Column.Numeric("voltage"));
    int[] offsets = new int[COMMON + RARE + 1];
    for (int row = 0; row < COMMON + RARE; row++) {
      offsets[row + 1] = offsets[row] + random.nextInt(SHORTEST, LONGEST + 1);
    }
    Table.Builder run =
        new Table.Builder(new Schema(steps, Schema.NO_CLASS), offsets[COMMON + RARE]);
    for (int row = 0; row < COMMON + RARE; row++) {
      int length = offsets[row + 1] - offsets[row];
      double height = 1 + 0.4 * random.nextDouble();
      double second = row < COMMON ? 0 : 0.4 + 0.3 * random.nextDouble();
      for (int step = 0; step < length; step++) {
        double t = (double) step / length;
        run.set(
            offsets[row] + step, 0, height * (peak(t, 0.3, 0.05) + second * peak(t, 0.7, 0.09)));
      }
    }
    boolean[] missing = new boolean[COMMON + RARE];
    Schema schema =
        new Schema(
            List.of(
                new Column.Series("beat", steps),
                new Column.Nominal("class", List.of("common", "rare"))),
            1);
    Table.Builder beats = new Table.Builder(schema, COMMON + RARE);
    beats.series(0, Series.of(run.build(), offsets, missing));
    double[] classes = new double[COMMON + RARE];
    Arrays.fill(classes, COMMON, COMMON + RARE, 1);
    for (int row = 0; row < classes.length; row++) {
      beats.set(row, 1, classes[row]);
    }
    return beats.build();
  }

  private static double peak(double t, double at, double width) {
    return Math.exp(-(t - at) * (t - at) / (2 * width * width));
  }
}
