package io.github.counterpoise.quality;

import io.github.counterpoise.balance.ClassOutcome;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.CategoryChartBuilder;
import org.knowm.xchart.style.CategoryStyler;

/** Stacked bars: the rows a class had, and on top those made. */
final class ClassCountsPlot {

  /** Classes in one picture; of more, those with most rows afterwards. */
  static final int MAX_BARS = 30;

  private static final int HEIGHT = 280;

  private ClassCountsPlot() {}

  static Picture draw(List<ClassOutcome> outcomes, boolean legend) {
    List<ClassOutcome> shown = shown(outcomes);
    int width = Math.max(420, Math.min(1030, 140 + 90 * shown.size()));
    CategoryChart chart =
        new CategoryChartBuilder().width(width).height(HEIGHT).yAxisTitle("rows").build();
    style(chart.getStyler(), shown.size(), legend);
    List<String> labels = labels(shown);
    chart
        .addSeries("real rows", labels, shown.stream().map(ClassOutcome::before).toList())
        .setFillColor(Canvas.REAL);
    chart
        .addSeries(
            "synthetic rows", labels, shown.stream().map(o -> o.after() - o.before()).toList())
        .setFillColor(Canvas.SYNTHETIC);
    return Canvas.draw(chart, "", "Rows per class", description(shown));
  }

  private static List<ClassOutcome> shown(List<ClassOutcome> outcomes) {
    if (outcomes.size() <= MAX_BARS) {
      return outcomes;
    }
    List<ClassOutcome> largest =
        outcomes.stream()
            .sorted(Comparator.comparing((ClassOutcome o) -> -o.after()))
            .limit(MAX_BARS)
            .toList();
    return outcomes.stream().filter(largest::contains).toList();
  }

  /** Bars are told apart by name, so equal shortened labels get the class's number. */
  private static List<String> labels(List<ClassOutcome> shown) {
    List<String> names = shown.stream().map(o -> Canvas.label(o.label())).toList();
    return IntStream.range(0, names.size())
        .mapToObj(
            i -> names.indexOf(names.get(i)) == i ? names.get(i) : names.get(i) + " #" + (i + 1))
        .toList();
  }

  private static void style(CategoryStyler styler, int bars, boolean legend) {
    Canvas.style(styler, legend);
    styler.setStacked(true);
    styler.setAvailableSpaceFill(0.6);
    styler.setPlotGridVerticalLinesVisible(false);
    styler.setYAxisDecimalPattern("#,##0");
    styler.setYAxisMin(0.0);
    styler.setXAxisLabelRotation(bars > 8 ? 45 : 0);
  }

  private static String description(List<ClassOutcome> shown) {
    return shown.stream()
        .map(
            o ->
                String.format(
                    Locale.ENGLISH, "%s %,d before, %,d after", o.label(), o.before(), o.after()))
        .collect(Collectors.joining("; ", "Bars of the rows per class: ", "."));
  }
}
