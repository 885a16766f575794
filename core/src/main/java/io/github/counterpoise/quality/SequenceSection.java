package io.github.counterpoise.quality;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.quality.Block.Legend;
import io.github.counterpoise.quality.Block.Paragraph;
import io.github.counterpoise.quality.Block.Pictures;
import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Series;
import io.github.counterpoise.table.Table;
import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.markers.SeriesMarkers;

/** Real and synthetic runs of a class, drawn over each other, and how long they remember. */
final class SequenceSection {

  private static final int WIDTH = 430;
  private static final int HEIGHT = 260;
  private static final int RUNS = 5; // of each kind in a picture
  private static final int COLUMNS = 4; // of the steps, for each series
  private static final int LAGS = 12;
  private static final int FEWEST_STEPS = 3; // for a correlation

  private SequenceSection() {}

  /** Makes a section for each of at most {@link Plots#MAX_CLASSES} classes that got rows. */
  static List<Section> of(Balanced balanced) {
    Map<Integer, Table> made = new TreeMap<>();
    balanced.parts().stream()
        .filter(part -> part.rows().rows() > 0)
        .forEach(part -> made.merge(part.rows().classOf(0), part.rows(), Table::concat));
    return made.entrySet().stream()
        .limit(Plots.MAX_CLASSES)
        .map(entry -> section(balanced.original(), entry.getKey(), entry.getValue()))
        .toList();
  }

  private static Section section(Table real, int classIndex, Table made) {
    List<Block> blocks = new ArrayList<>();
    int[] all = IntStream.range(0, made.rows()).toArray();
    for (int column : real.schema().series()) {
      Runs ones = new Runs(real.series(column), real.rowsOf(classIndex));
      Runs others = new Runs(made.series(column), all);
      String name = real.schema().column(column).name();
      blocks.add(
          new Paragraph(
              String.format(
                  Locale.ROOT,
                  "%s: real runs have %s steps, synthetic ones %s. On the left of each pair are a few"
                      + " runs, evenly picked; on the right is how much a value still has to do with"
                      + " the one so many steps before (the autocorrelation, mean over the runs).",
                  name,
                  ones.lengths(),
                  others.lengths())));
      List<Picture> pictures = new ArrayList<>();
      List<Column> steps = ((Column.Series) real.schema().column(column)).steps();
      IntStream.range(0, steps.size())
          .filter(
              c ->
                  steps.get(c) instanceof Column.Numeric || steps.get(c) instanceof Column.Integral)
          .limit(COLUMNS)
          .forEach(
              c -> {
                String title = Canvas.label(steps.get(c).name());
                pictures.add(overlay(title, ones, others, c));
                pictures.add(memory(title, ones, others, c));
              });
      if (!pictures.isEmpty()) {
        blocks.add(new Pictures("", Legend.ROWS, pictures));
      }
    }
    String label = real.schema().classLabels().get(classIndex);
    return new Section(
        String.format(Locale.ROOT, "Class %s, real and synthetic sequences", label), blocks);
  }

  /** The runs of some rows. */
  private record Runs(Series series, int[] rows) {

    String lengths() {
      int[] lengths = Arrays.stream(rows).map(series::length).sorted().toArray();
      int last = lengths.length - 1;
      return lengths[0] == lengths[last]
          ? String.valueOf(lengths[0])
          : String.format(
              Locale.ROOT,
              "%d to %d, half of them at most %d",
              lengths[0],
              lengths[last],
              lengths[last / 2]);
    }

    double[] values(int row, int column) {
      int start = series.start(row);
      return IntStream.range(start, start + series.length(row))
          .mapToDouble(step -> series.steps().value(step, column))
          .toArray();
    }

    int[] some() {
      int[] present = Arrays.stream(rows).filter(row -> series.length(row) > 0).toArray();
      int shown = Math.min(RUNS, present.length);
      return IntStream.range(0, shown)
          .map(i -> present[(int) ((long) i * present.length / shown)])
          .toArray();
    }

    /** [lag] mean autocorrelation of the runs that are long enough, NaN where none is. */
    double[] memory(int column) {
      double[] sums = new double[LAGS + 1];
      int[] counts = new int[LAGS + 1];
      for (int row : rows) {
        double[] values = values(row, column);
        double mean = Arrays.stream(values).average().orElse(Double.NaN);
        double power = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        if (!(power > 0) || Double.isInfinite(power)) {
          continue; // constant, or a value is missing
        }
        for (int lag = 0; lag <= Math.min(LAGS, values.length - FEWEST_STEPS); lag++) {
          double sum = 0;
          for (int step = lag; step < values.length; step++) {
            sum += (values[step] - mean) * (values[step - lag] - mean);
          }
          sums[lag] += sum / power;
          counts[lag]++;
        }
      }
      return IntStream.rangeClosed(0, LAGS)
          .mapToDouble(lag -> counts[lag] == 0 ? Double.NaN : sums[lag] / counts[lag])
          .toArray();
    }
  }

  private static Picture overlay(String title, Runs real, Runs made, int column) {
    XYChart chart = chart("step", title);
    for (int row : real.some()) {
      add(chart, "real " + row, real.values(row, column), 1, Canvas.REAL);
    }
    for (int row : made.some()) {
      add(chart, "synthetic " + row, made.values(row, column), 1, Canvas.SYNTHETIC);
    }
    return Canvas.draw(
        chart,
        title,
        title,
        String.format(
            Locale.ROOT,
            "Lines of %s over the steps of %d real and %d synthetic runs.",
            title,
            real.some().length,
            made.some().length));
  }

  private static Picture memory(String title, Runs real, Runs made, int column) {
    XYChart chart = chart("steps before", "autocorrelation");
    add(chart, "real", real.memory(column), 0, Canvas.REAL);
    add(chart, "synthetic", made.memory(column), 0, Canvas.SYNTHETIC);
    return Canvas.draw(
        chart,
        title,
        title + ", autocorrelation",
        String.format(
            Locale.ROOT,
            "Lines of the mean autocorrelation of %s at up to %d steps; at one step %.2f for real"
                + " and %.2f for synthetic runs.",
            title,
            LAGS,
            real.memory(column)[1],
            made.memory(column)[1]));
  }

  private static XYChart chart(String x, String y) {
    XYChart chart =
        new XYChartBuilder().width(WIDTH).height(HEIGHT).xAxisTitle(x).yAxisTitle(y).build();
    Canvas.style(chart.getStyler(), false);
    chart.getStyler().setXAxisDecimalPattern("0");
    return chart;
  }

  private static void add(XYChart chart, String name, double[] values, int first, Color colour) {
    int[] present =
        IntStream.range(0, values.length).filter(i -> Double.isFinite(values[i])).toArray();
    if (present.length == 0) {
      return; // a series may not be empty
    }
    XYSeries line =
        chart.addSeries(
            name,
            Arrays.stream(present).mapToDouble(i -> i + first).toArray(),
            Arrays.stream(present).mapToDouble(i -> values[i]).toArray());
    line.setMarker(present.length == 1 ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
    line.setMarkerColor(colour);
    line.setLineColor(colour);
    line.setLineStyle(new BasicStroke(1.2f));
  }
}
