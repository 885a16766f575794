package io.github.counterpoise.quality;

import io.github.counterpoise.quality.measure.ClassPart;
import io.github.counterpoise.table.Column;
import java.awt.Color;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.knowm.xchart.HorizontalBarChart;
import org.knowm.xchart.HorizontalBarChartBuilder;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;

/** One column of a class: histograms over each other, or bars side by side for labels. */
final class OverlayPlot {

  private static final int WIDTH = 330;
  private static final int HEIGHT = 190;

  private OverlayPlot() {}

  /**
   * Returns the columns of a class that have more than one value.
   *
   * @param part the class
   * @return the column in which real and synthetic rows differ most first; of equals, the earlier
   *     column first
   */
  static List<ColumnContrast> mostDifferentFirst(ClassPart part) {
    return Arrays.stream(part.real().schema().features())
        .mapToObj(column -> ColumnContrast.of(part, column))
        .filter(contrast -> !contrast.isConstant())
        .sorted(Comparator.comparing((ColumnContrast contrast) -> -contrast.difference()))
        .toList();
  }

  static Picture draw(ColumnContrast contrast, boolean legend) {
    String title = contrast.column().name();
    String description =
        String.format(
            Locale.ENGLISH,
            "Column %s: shares of real and of synthetic rows, which differ by %.0f %%.",
            contrast.column().name(),
            100 * contrast.difference());
    int height = HEIGHT + (legend ? 24 : 0);
    return contrast instanceof NumericContrast numeric
        ? Canvas.draw(histograms(numeric, height, legend), title, title, description)
        : Canvas.draw(bars((NominalContrast) contrast, height, legend), title, title, description);
  }

  private static XYChart histograms(NumericContrast contrast, int height, boolean legend) {
    XYChart chart =
        new XYChartBuilder().width(WIDTH).height(height).xAxisTitle(remark(contrast)).build();
    Canvas.style(chart.getStyler(), legend);
    chart.getStyler().setYAxisMin(0.0);
    chart.getStyler().setYAxisTickLabelsFormattingFunction(OverlayPlot::percent);
    chart.getStyler().setPlotGridVerticalLinesVisible(false);
    double[] edges = contrast.edges();
    TickLabels ticks =
        TickLabels.of(contrast.column() instanceof Column.Date, edges[0], edges[edges.length - 1]);
    chart.getStyler().setXAxisTickLabelsFormattingFunction(ticks::text);
    double range = edges[edges.length - 1] - edges[0];
    if (contrast.column() instanceof Column.Integral && range > 1 && range < 6) {
      // No ticks at halves: those come where there is room for more than one tick per number.
      chart.getStyler().setXAxisTickMarkSpacingHint((int) (0.8 * WIDTH / range));
    }
    double[] positions = Arrays.stream(edges).map(ticks::position).toArray();
    Stairs.add(
        chart, "real rows", positions, percents(contrast.real()), Canvas.REAL, Canvas.REAL_FILL);
    Stairs.add(
        chart,
        "synthetic rows",
        positions,
        percents(contrast.synthetic()),
        Canvas.SYNTHETIC,
        new Color(0, 0, 0, 0));
    return chart;
  }

  /** Lying bars, so that labels can be read; the first label stands at the top. */
  private static HorizontalBarChart bars(NominalContrast contrast, int height, boolean legend) {
    HorizontalBarChart chart =
        new HorizontalBarChartBuilder()
            .width(WIDTH)
            .height(height)
            .xAxisTitle(remark(contrast))
            .build();
    Canvas.style(chart.getStyler(), legend);
    chart.getStyler().setAvailableSpaceFill(0.75);
    chart.getStyler().setPlotGridHorizontalLinesVisible(false);
    double longest =
        Math.max(
            Arrays.stream(contrast.real()).max().orElse(0),
            Arrays.stream(contrast.synthetic()).max().orElse(0));
    chart.getStyler().setXAxisMin(0.0);
    chart.getStyler().setXAxisMax(longest > 0 ? 106 * longest : 100); // room for the last label
    chart.getStyler().setXAxisTickMarkSpacingHint(10); // counts for the bars' labels too
    chart.getStyler().setXAxisTickLabelsFormattingFunction(OverlayPlot::percent);
    List<String> labels = labels(contrast.labels());
    chart.addSeries("real rows", percent(contrast.real()), labels).setFillColor(Canvas.REAL);
    chart
        .addSeries("synthetic rows", percent(contrast.synthetic()), labels)
        .setFillColor(Canvas.SYNTHETIC);
    return chart;
  }

  private static List<String> labels(List<String> labels) {
    if (labels.isEmpty()) {
      return List.of("(none)");
    }
    List<String> names = labels.stream().map(Canvas::label).toList();
    return IntStream.range(0, names.size())
        .mapToObj(
            i -> names.indexOf(names.get(i)) == i ? names.get(i) : names.get(i) + " #" + (i + 1))
        .toList();
  }

  private static List<Double> percent(double[] shares) {
    return shares.length == 0 ? List.of(0.0) : Arrays.stream(percents(shares)).boxed().toList();
  }

  private static double[] percents(double[] shares) {
    return Arrays.stream(shares).map(share -> 100 * share).toArray();
  }

  private static String percent(double share) {
    return TickLabels.of(false, 0, 100).text(share) + " %";
  }

  /** Returns what the bins do not show. */
  private static String remark(ColumnContrast contrast) {
    String remark = "";
    if (contrast.realMissing() > 0 || contrast.syntheticMissing() > 0) {
      remark =
          String.format(
              Locale.ENGLISH,
              "missing: %.0f %% real, %.0f %% synthetic",
              100 * contrast.realMissing(),
              100 * contrast.syntheticMissing());
    }
    if (contrast instanceof NumericContrast numeric
        && numeric.realBeyond() + numeric.syntheticBeyond() > 0) {
      remark +=
          (remark.isEmpty() ? "" : "; ")
              + String.format(
                  Locale.ENGLISH,
                  "beyond the ends: %,d real, %,d synthetic",
                  numeric.realBeyond(),
                  numeric.syntheticBeyond());
    }
    return remark;
  }
}
