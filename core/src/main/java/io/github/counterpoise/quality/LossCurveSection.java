package io.github.counterpoise.quality;

import io.github.counterpoise.quality.Block.Legend;
import io.github.counterpoise.quality.Block.Paragraph;
import io.github.counterpoise.quality.Block.Pictures;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** The losses of a training over its epochs, one picture per loss. */
public final class LossCurveSection {

  private static final int WIDTH = 340;
  private static final int HEIGHT = 220;

  private LossCurveSection() {}

  /**
   * Draws the curves.
   *
   * @param epochs the losses by name, epoch by epoch
   * @return the section, or nothing where fewer than two epochs were trained
   */
  public static Optional<Section> of(List<Map<String, Double>> epochs) {
    if (epochs.size() < 2) {
      return Optional.empty();
    }
    List<Picture> pictures = new ArrayList<>();
    for (String loss : epochs.get(0).keySet()) {
      double[] values =
          epochs.stream().mapToDouble(e -> e.getOrDefault(loss, Double.NaN)).toArray();
      pictures.add(draw(loss, values));
    }
    return Optional.of(
        Section.of(
            "Training",
            new Paragraph(
                String.format(
                    Locale.ROOT,
                    "The mean of each loss over %d epochs. A curve that still falls at its end says that"
                        + " more epochs may help; one that jumps, that the learning rate is too high.",
                    epochs.size())),
            new Pictures("", Legend.NONE, pictures)));
  }

  private static Picture draw(String loss, double[] values) {
    XYChart chart = new XYChartBuilder().width(WIDTH).height(HEIGHT).xAxisTitle("epoch").build();
    Canvas.style(chart.getStyler(), false);
    double[] numbers = IntStream.rangeClosed(1, values.length).asDoubleStream().toArray();
    XYSeries series = chart.addSeries(loss, numbers, values);
    series.setMarker(SeriesMarkers.NONE);
    series.setLineColor(Canvas.SYNTHETIC);
    series.setLineWidth(1.5f);
    String description =
        String.format(
            Locale.ENGLISH,
            "Line of the %s over %d epochs, from %.4g to %.4g.",
            loss,
            values.length,
            values[0],
            values[values.length - 1]);
    return Canvas.draw(chart, loss, loss, description);
  }
}
