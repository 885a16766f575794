package io.github.counterpoise.quality;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Lines of the losses of a training over its epochs. */
final class LossPlot {

  private static final int WIDTH = 620;
  private static final int HEIGHT = 360;

  private static final List<Color> COLOURS =
      List.of(Canvas.SYNTHETIC, Canvas.REAL, new Color(0x3C7D4E), new Color(0x7A4E9B));

  private LossPlot() {}

  static Picture draw(Map<String, double[]> losses) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .xAxisTitle("epoch")
            .yAxisTitle("mean loss")
            .build();
    Canvas.style(chart.getStyler(), true);
    chart.getStyler().setXAxisDecimalPattern("0");
    chart.getStyler().setYAxisDecimalPattern("0.####");
    int number = 0;
    for (Map.Entry<String, double[]> curve : losses.entrySet()) {
      add(chart, curve.getKey(), curve.getValue(), COLOURS.get(number++ % COLOURS.size()));
    }
    return Canvas.draw(chart, "", "Losses of the training", description(losses));
  }

  private static void add(XYChart chart, String name, double[] values, Color colour) {
    int[] epochs =
        IntStream.range(0, values.length).filter(i -> Double.isFinite(values[i])).toArray();
    if (epochs.length == 0) {
      return; // a series may not be empty
    }
    XYSeries series =
        chart.addSeries(
            name,
            Arrays.stream(epochs).mapToDouble(i -> i + 1).toArray(),
            Arrays.stream(epochs).mapToDouble(i -> values[i]).toArray());
    series.setMarker(epochs.length == 1 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
    series.setMarkerColor(colour);
    series.setLineColor(colour);
    series.setLineStyle(new BasicStroke(1.6f));
  }

  private static String description(Map<String, double[]> losses) {
    StringBuilder words = new StringBuilder("Lines of the mean loss of each epoch:");
    losses.forEach(
        (name, values) ->
            words.append(
                String.format(
                    Locale.ENGLISH,
                    " %s from %.4g to %.4g in %d epochs;",
                    name,
                    values[0],
                    values[values.length - 1],
                    values.length)));
    words.setCharAt(words.length() - 1, '.');
    return words.toString();
  }
}
