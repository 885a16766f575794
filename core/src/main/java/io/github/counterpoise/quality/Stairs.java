package io.github.counterpoise.quality;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The outline of a histogram's bins, which stand side by side. */
final class Stairs {

  private Stairs() {}

  /**
   * Adds a histogram to a chart.
   *
   * @param chart the chart
   * @param name what the legend says
   * @param edges places of the bins' bounds, one more than there are bins
   * @param heights heights of the bins
   * @param line colour of the outline
   * @param fill colour below it
   */
  static void add(
      XYChart chart, String name, double[] edges, double[] heights, Color line, Color fill) {
    List<Double> x = new ArrayList<>(List.of(edges[0]));
    List<Double> y = new ArrayList<>(List.of(0.0));
    for (int bin = 0; bin < heights.length; bin++) {
      // Given equally spaced values, the library puts ticks there instead of at round numbers; one
      // more point along the top of a bin spoils the spacing.
      for (double at : new double[] {0, 0.3, 1}) {
        x.add(edges[bin] + at * (edges[bin + 1] - edges[bin]));
        y.add(heights[bin]);
      }
    }
    x.add(edges[edges.length - 1]);
    y.add(0.0);
    XYSeries series = chart.addSeries(name, x, y);
    series.setXYSeriesRenderStyle(XYSeriesRenderStyle.Area);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(line);
    series.setLineStyle(new BasicStroke(1.6f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
    series.setFillColor(fill);
  }
}
