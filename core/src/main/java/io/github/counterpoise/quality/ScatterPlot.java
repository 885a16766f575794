package io.github.counterpoise.quality;

import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Real and synthetic rows of a class as points before the backdrop of all other real rows. Points
 * are [2][row]: places across and up.
 *
 * @param back real rows of other classes
 * @param own real rows of the class
 * @param made synthetic rows of the class
 */
record ScatterPlot(double[][] back, double[][] own, double[][] made) {

  private static final String OWN = "real rows";
  private static final String MADE = "synthetic rows";
  private static final int WIDTH = 505;
  private static final int HEIGHT = 420;

  /** Share of the points at either end of an axis that may lie outside the picture. */
  private static final double TAIL = 0.003;

  /**
   * Draws the points.
   *
   * @param title what stands above them
   * @param description what they show, in a sentence for those who cannot see them
   * @param acrossTitle name of the horizontal axis
   * @param upTitle name of the vertical axis
   * @param legend whether the picture explains its colours
   */
  Picture draw(
      String title, String description, String acrossTitle, String upTitle, boolean legend) {
    Range across = Range.of(back[0], own[0], made[0]);
    Range up = Range.of(back[1], own[1], made[1]);
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .xAxisTitle(acrossTitle)
            .yAxisTitle(upTitle)
            .build();
    style(chart, across, up, legend);
    add(chart, "other classes", inside(back, across, up), Canvas.BACKDROP, SeriesMarkers.CIRCLE);
    // The fewer of the two on top, or they could not be seen.
    if (own[0].length < made[0].length) {
      add(chart, MADE, inside(made, across, up), clear(Canvas.SYNTHETIC), SeriesMarkers.DIAMOND);
      add(chart, OWN, inside(own, across, up), Canvas.REAL, SeriesMarkers.CIRCLE);
    } else {
      add(chart, OWN, inside(own, across, up), clear(Canvas.REAL), SeriesMarkers.CIRCLE);
      add(chart, MADE, inside(made, across, up), Canvas.SYNTHETIC, SeriesMarkers.DIAMOND);
    }
    int outside = outside(back, across, up) + outside(own, across, up) + outside(made, across, up);
    return outside == 0
        ? Canvas.draw(chart, title, title, description)
        : Canvas.draw(chart, title + beyond(outside), title, description + sentence(outside));
  }

  private static int outside(double[][] points, Range across, Range up) {
    return points[0].length - inside(points, across, up)[0].length;
  }

  private static String beyond(int outside) {
    return String.format(
        Locale.ENGLISH, " (%,d %s outside)", outside, outside == 1 ? "point lies" : "points lie");
  }

  private static String sentence(int outside) {
    return String.format(Locale.ENGLISH, " Far-off points outside the picture: %,d.", outside);
  }

  private static void style(XYChart chart, Range across, Range up, boolean legend) {
    Canvas.style(chart.getStyler(), legend);
    chart.getStyler().setMarkerSize(5);
    chart.getStyler().setXAxisTickLabelsFormattingFunction(across.ticks()::text);
    chart.getStyler().setYAxisTickLabelsFormattingFunction(up.ticks()::text);
  }

  private static void add(
      XYChart chart, String name, double[][] points, Color color, Marker marker) {
    if (points[0].length == 0) {
      return; // a series may not be empty
    }
    XYSeries series = chart.addSeries(name, points[0], points[1]);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Scatter);
    series.setMarker(marker);
    series.setMarkerColor(color);
  }

  /** Lets points below show through. */
  private static Color clear(Color color) {
    return new Color(color.getRed(), color.getGreen(), color.getBlue(), 170);
  }

  private static double[][] inside(double[][] points, Range across, Range up) {
    int[] kept = new int[points[0].length];
    int count = 0;
    for (int i = 0; i < kept.length; i++) {
      if (across.holds(points[0][i]) && up.holds(points[1][i])) {
        kept[count++] = i;
      }
    }
    int[] indices = Arrays.copyOf(kept, count);
    return new double[][] {
      Arrays.stream(indices).mapToDouble(i -> points[0][i]).toArray(),
      Arrays.stream(indices).mapToDouble(i -> points[1][i]).toArray()
    };
  }

  /**
   * The stretch of an axis a picture shows.
   *
   * @param low its lower end
   * @param high its upper end, above {@code low}
   */
  private record Range(double low, double high) {

    /** Holds all values, save a few that lie so far off that the rest would be a speck. */
    static Range of(double[]... groups) {
      double[] all = Arrays.stream(groups).flatMapToDouble(Arrays::stream).sorted().toArray();
      double low = all[0];
      double high = all[all.length - 1];
      int tail = (int) Math.ceil(TAIL * all.length);
      double bodyLow = all[Math.min(tail, all.length - 1)];
      double bodyHigh = all[Math.max(0, all.length - 1 - tail)];
      double body = bodyHigh - bodyLow;
      if (body > 0 && high - low > 2 * body) {
        low = Math.max(low, bodyLow - body / 4);
        high = Math.min(high, bodyHigh + body / 4);
      }
      double margin = high > low ? (high - low) * 0.04 : 1;
      return new Range(low - margin, high + margin);
    }

    TickLabels ticks() {
      return TickLabels.of(false, low, high);
    }

    boolean holds(double value) {
      return value >= low && value <= high;
    }
  }
}
