package io.github.counterpoise.site;

import io.github.counterpoise.balance.BalanceConfig;
import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.balance.Balancer;
import io.github.counterpoise.balance.Method;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.run.Seed;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.awt.Color;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.knowm.xchart.BitmapEncoder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Draws what a method does to two interlocking half-moons of 300 and 40 rows. */
final class Figure {

  private static final int MAJORITY = 300;
  private static final int MINORITY = 40;
  private static final Color GREY = new Color(0x9A, 0xA5, 0xB1);
  static final Color BLUE = new Color(0x1F, 0x5A, 0xA6);
  static final Color ORANGE = new Color(0xE6, 0x7E, 0x22);

  private Figure() {}

  static void draw(Method<?> method, Path file) throws IOException {
    Table moons = moons();
    Balanced balanced =
        new Balancer(method.createDefault(), BalanceConfig.defaults().withThreads(1))
            .balance(moons, Monitor.silent());
    XYChart chart = chart(1360, 840);
    add(chart, "majority", moons, row -> moons.classOf(row) == 0, GREY);
    Table made = balanced.synthetic();
    add(chart, "minority, synthetic", made, row -> true, ORANGE);
    add(chart, "minority, real", moons, row -> moons.classOf(row) == 1, BLUE);
    write(chart, file);
  }

  /** Returns an empty picture without axes. */
  static XYChart chart(int width, int height) {
    XYChart chart = new XYChartBuilder().width(width).height(height).build();
    chart.getStyler().setLegendPosition(LegendPosition.OutsideS);
    chart.getStyler().setLegendLayout(LegendLayout.Horizontal);
    chart.getStyler().setChartBackgroundColor(Color.WHITE);
    chart.getStyler().setPlotBorderVisible(false);
    chart.getStyler().setPlotGridLinesVisible(false);
    chart.getStyler().setAxisTicksVisible(false);
    chart.getStyler().setMarkerSize(11);
    chart.getStyler().setLegendBorderColor(Color.WHITE);
    chart.getStyler().setLegendFont(new Font(Font.SANS_SERIF, Font.PLAIN, 26));
    return chart;
  }

  /** Writes a picture as PNG. */
  static void write(XYChart chart, Path file) throws IOException {
    ImageIO.write(BitmapEncoder.getBufferedImage(chart), "png", file.toFile());
  }

  private static void add(
      XYChart chart, String name, Table table, IntPredicate chosen, Color color) {
    int[] rows = IntStream.range(0, table.rows()).filter(chosen).toArray();
    XYSeries series =
        chart.addSeries(
            name,
            Arrays.stream(rows).mapToDouble(row -> table.value(row, 0)).toArray(),
            Arrays.stream(rows).mapToDouble(row -> table.value(row, 1)).toArray());
    series.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
    series.setMarker(SeriesMarkers.CIRCLE);
    series.setMarkerColor(color);
  }

  private static Table moons() {
    Schema schema =
        new Schema(
            List.of(
                new Column.Numeric("x"),
                new Column.Numeric("y"),
                new Column.Nominal("class", List.of("majority", "minority"))),
            2);
    UniformRandomProvider random = new Seed(7).stream("moons");
    ZigguratSampler.NormalizedGaussian noise = ZigguratSampler.NormalizedGaussian.of(random);
    Table.Builder moons = new Table.Builder(schema, MAJORITY + MINORITY);
    for (int row = 0; row < MAJORITY + MINORITY; row++) {
      boolean upper = row < MAJORITY;
      double angle = Math.PI * random.nextDouble();
      double x = upper ? Math.cos(angle) : 1 - Math.cos(angle);
      double y = upper ? Math.sin(angle) : 0.5 - Math.sin(angle);
      moons.set(row, 0, x + 0.15 * noise.sample());
      moons.set(row, 1, y + 0.15 * noise.sample());
      moons.set(row, 2, upper ? 0 : 1);
    }
    return moons.build();
  }
}
