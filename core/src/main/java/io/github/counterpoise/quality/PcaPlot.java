package io.github.counterpoise.quality;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.oversample.Monitor;
import io.github.counterpoise.quality.measure.ClassPart;
import io.github.counterpoise.quality.measure.PlotSpace;
import io.github.counterpoise.quality.measure.PrincipalComponents;
import io.github.counterpoise.quality.measure.Sample;
import io.github.counterpoise.table.Schema;
import io.github.counterpoise.table.Table;
import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYChartBuilder;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.XYSeries.XYSeriesRenderStyle;
import org.knowm.xchart.style.markers.Marker;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * Scatter plots of a class's real and synthetic rows before the backdrop of all other real rows.
 */
final class PcaPlot {

  /** Points of one kind in a picture; of more rows, a sample. */
  static final int MAX_POINTS = 1500;

  private static final String OWN = "real rows";
  private static final String MADE = "synthetic rows";
  private static final int WIDTH = 505;
  private static final int HEIGHT = 420;

  /** Share of the points at either end of an axis that may lie outside the picture. */
  private static final double TAIL = 0.003;

  private final Table real;
  private final PrincipalComponents components;

  private PcaPlot(Table real, PrincipalComponents components) {
    this.real = real;
    this.components = components;
  }

  /**
   * Learns the components from all real rows with a class.
   *
   * @param balanced the outcome of balancing
   * @return the plot, or nothing where all feature columns are constant
   */
  static Optional<PcaPlot> of(Balanced balanced) {
    Table real = balanced.original();
    int[] rows = real.labelledRows();
    PlotSpace space = PlotSpace.fit(real, rows);
    return space.dimensions() == 0
        ? Optional.empty()
        : Optional.of(new PcaPlot(real, PrincipalComponents.fit(space, real, rows)));
  }

  /** Returns what the axes are made of, in a sentence or two. */
  String explanation() {
    return "Component 1 leans most on " + columns(0) + "; component 2 on " + columns(1) + ".";
  }

  private String columns(int component) {
    Schema schema = real.schema();
    List<Integer> columns = components.columns(component, 3);
    return columns.isEmpty()
        ? "nothing"
        : columns.stream().map(c -> schema.column(c).name()).collect(Collectors.joining(", "));
  }

  /**
   * Draws classes.
   *
   * @param parts the classes
   * @param legend whether each picture explains its colours
   * @param monitor who watches
   */
  List<Picture> draw(List<ClassPart> parts, boolean legend, Monitor monitor) {
    List<Picture> pictures = new ArrayList<>();
    for (ClassPart part : parts) {
      monitor.checkCancelled();
      pictures.add(draw(part, legend));
    }
    return pictures;
  }

  private Picture draw(ClassPart part, boolean legend) {
    int[] others =
        Arrays.stream(real.labelledRows()).filter(r -> real.classOf(r) != part.index()).toArray();
    double[][] back = project(real, others, "backdrop");
    double[][] own = project(real, part.realRows(), "real");
    double[][] made = project(part.synthetic(), part.syntheticRows(), "synthetic");
    Range across = Range.of(back[0], own[0], made[0]);
    Range up = Range.of(back[1], own[1], made[1]);

    XYChart chart =
        new XYChartBuilder()
            .width(WIDTH)
            .height(HEIGHT)
            .xAxisTitle(axis(0))
            .yAxisTitle(axis(1))
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
    String title = "class " + part.label();
    return Canvas.draw(chart, title, title, description(part, own, made));
  }

  private double[][] project(Table table, int[] rows, String purpose) {
    double[][] points = components.project(table, Sample.of(rows, MAX_POINTS, purpose));
    for (double[] axis : points) {
      Arrays.setAll(axis, i -> Math.rint(axis[i] * 1e6) / 1e6); // rounding errors are not a spread
    }
    return points;
  }

  private String axis(int component) {
    return String.format(
        Locale.ENGLISH,
        "component %d (%.0f %% of the variance)",
        component + 1,
        100 * components.share(component));
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

  private static String description(ClassPart part, double[][] own, double[][] made) {
    return String.format(
        Locale.ENGLISH,
        "Scatter plot along two principal components: %,d real and %,d synthetic rows of class %s.",
        own[0].length,
        made[0].length,
        part.label());
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
