package io.github.counterpoise.quality;

import io.github.counterpoise.quality.measure.HardToDifferentiate;
import java.awt.Color;
import java.util.Arrays;
import java.util.Locale;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** Histograms of a class and of all other rows along the main direction, over each other. */
final class OverlapPlot {

  private static final int WIDTH = 505;
  private static final int HEIGHT = 250;

  private OverlapPlot() {}

  /**
   * Draws counts.
   *
   * @param label the class
   * @param counts its rows and the others
   * @param after whether synthetic rows are among them
   */
  static Picture draw(String label, HardToDifferentiate counts, boolean after) {
    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .xAxisTitle("component 1")
            .yAxisTitle("rows")
            .build();
    Canvas.style(chart.getStyler(), true);
    chart.getStyler().setYAxisMin(0.0);
    chart.getStyler().setYAxisDecimalPattern("#,##0");
    chart.getStyler().setPlotGridVerticalLinesVisible(false);
    double width = counts.high() > counts.low() ? counts.high() - counts.low() : 1;
    TickLabels ticks = TickLabels.of(false, counts.low(), counts.low() + width);
    chart.getStyler().setXAxisTickLabelsFormattingFunction(ticks::text);
    double[] edges = new double[HardToDifferentiate.BINS + 1];
    Arrays.setAll(edges, i -> ticks.position(counts.low() + width * i / HardToDifferentiate.BINS));
    Stairs.add(
        chart, "other classes", edges, rows(counts.others()), Canvas.OTHERS, Canvas.BACKDROP);
    Stairs.add(
        chart,
        "class " + Canvas.label(label) + (after ? ", with synthetic rows" : ", real rows"),
        edges,
        rows(counts.own()),
        after ? Canvas.SYNTHETIC : Canvas.REAL,
        new Color(0, 0, 0, 0));
    String when = after ? "after" : "before";
    String heading =
        String.format(
            Locale.ENGLISH, "class %s, %s: HDR %.1f %%", label, when, 100 * counts.ratio());
    return Canvas.draw(
        chart,
        heading,
        heading,
        String.format(
            Locale.ENGLISH,
            "Histograms of class %s and of all other rows along the first principal component, %s"
                + " oversampling: %.1f %% of the class are hard to differentiate.",
            label,
            when,
            100 * counts.ratio()));
  }

  private static double[] rows(int[] counts) {
    return Arrays.stream(counts).asDoubleStream().toArray();
  }
}
