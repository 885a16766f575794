package io.github.counterpoise.quality;

import io.github.counterpoise.evaluate.compare.ComparisonRow;
import io.github.counterpoise.evaluate.compare.Score;
import io.github.counterpoise.evaluate.metric.Metric;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * One metric of every contender under one classifier: a dot at the mean over the test folds and a
 * line of one standard deviation to either side, as far as the metric's values go, the best in
 * orange. All classifiers of a data set share a scale, so that their pictures can be compared.
 */
final class ScorePlot {

  private static final int WIDTH = 420;
  private static final int LEFT = 172;
  private static final int RIGHT = WIDTH - 24;
  private static final int TOP = 40;
  private static final int LINE = 24;
  private static final int BOTTOM = 34;
  private static final int DOT = 9;
  private static final double MARGIN = 0.04; // of the scale
  private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final Color GRID = new Color(0xE8ECEF);

  private final Metric metric;
  private final double low;
  private final double high;

  /** Sets the scale to the rows of all classifiers. */
  ScorePlot(Metric metric, List<ComparisonRow> all) {
    this.metric = metric;
    double[] ends = all.stream().flatMapToDouble(row -> known(row.score(metric))).toArray();
    double least = DoubleStream.of(ends).min().orElse(0);
    double most = DoubleStream.of(ends).max().orElse(1);
    double margin = Math.max(1e-3, MARGIN * (most - least));
    low = least - margin;
    high = most + margin;
  }

  private DoubleStream known(Score score) {
    return Double.isNaN(score.mean())
        ? DoubleStream.empty()
        : DoubleStream.of(end(score, -1), end(score, 1));
  }

  /** Returns an end of the line of a score, at its mean where there is no deviation. */
  private double end(Score score, int sign) {
    double spread = Double.isNaN(score.deviation()) ? 0 : score.deviation();
    double end = score.mean() + sign * spread;
    return Math.max(metric.lowest(), Math.min(metric.highest(), end));
  }

  /** Returns the value at the left end of the scale, a little below all that is drawn. */
  double low() {
    return low;
  }

  /** Returns the value at the right end of the scale, a little above all that is drawn. */
  double high() {
    return high;
  }

  /** Draws the rows of one classifier. */
  Picture draw(String classifier, List<ComparisonRow> rows) {
    String better = metric.higherIsBetter() ? "" : " (less is better)";
    String title =
        String.format(Locale.ROOT, "%s%s of %s", metric.label(), better, Canvas.label(classifier));
    int height = TOP + LINE * rows.size() + BOTTOM;
    BufferedImage image =
        new BufferedImage(
            WIDTH * Picture.SCALE, height * Picture.SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = image.createGraphics();
    try {
      pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      pen.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      pen.scale(Picture.SCALE, Picture.SCALE);
      pen.setColor(Color.WHITE);
      pen.fillRect(0, 0, WIDTH, height);
      pen.setFont(PLAIN.deriveFont(Font.BOLD, 13f));
      pen.setColor(Canvas.INK);
      pen.drawString(title, 12, TOP - 18);
      pen.setFont(PLAIN);
      drawScale(pen, height - BOTTOM);
      double best = best(rows);
      for (int i = 0; i < rows.size(); i++) {
        drawRow(pen, rows.get(i), TOP + LINE * i + LINE / 2, best);
      }
    } finally {
      pen.dispose();
    }
    return new Picture(title, description(title, rows), WIDTH, height, Canvas.png(image));
  }

  private void drawScale(Graphics2D pen, int bottom) {
    double step = step();
    int decimals = decimals(step);
    for (long tick = (long) Math.ceil(low / step); tick * step <= high; tick++) {
      double x = x(tick * step);
      pen.setColor(GRID);
      pen.draw(new Line2D.Double(x, TOP - 4, x, bottom));
      pen.setColor(Canvas.OTHERS);
      String text = String.format(Locale.ROOT, "%." + decimals + "f", tick * step);
      pen.drawString(text, (float) (x - width(pen, text) / 2.0), bottom + 16f);
    }
  }

  /** Returns how many decimals tell two ticks apart. */
  static int decimals(double step) {
    return (int) Math.max(1, Math.ceil(-Math.log10(step) - 1e-9));
  }

  /** Returns a distance of 1, 2 or 5 times a power of ten that gives at most eight ticks. */
  private double step() {
    double step = Math.pow(10, Math.floor(Math.log10((high - low) / 8)));
    double[] factors = {1, 2, 5};
    for (double factor : factors) {
      if ((high - low) / (step * factor) <= 8) {
        return step * factor;
      }
    }
    return step * 10;
  }

  private void drawRow(Graphics2D pen, ComparisonRow row, int y, double best) {
    Score score = row.score(metric);
    String name = Canvas.label(row.contender());
    pen.setColor(Canvas.INK);
    pen.drawString(name, LEFT - 12 - width(pen, name), y + 4);
    if (Double.isNaN(score.mean())) {
      pen.setColor(Canvas.OTHERS);
      pen.drawString("n/a", LEFT + 4, y + 4);
      return;
    }
    Color colour = score.mean() == best ? Canvas.SYNTHETIC : Canvas.REAL;
    pen.setColor(colour);
    double x = x(score.mean());
    pen.setStroke(new BasicStroke(1.6f));
    pen.draw(new Line2D.Double(x(end(score, -1)), y, x(end(score, 1)), y));
    pen.fill(new Ellipse2D.Double(x - DOT / 2.0, y - DOT / 2.0, DOT, DOT));
  }

  private double best(List<ComparisonRow> rows) {
    DoubleStream means =
        rows.stream().mapToDouble(r -> r.score(metric).mean()).filter(m -> !Double.isNaN(m));
    return (metric.higherIsBetter() ? means.max() : means.min()).orElse(Double.NaN);
  }

  private double x(double value) {
    return LEFT + (value - low) / (high - low) * (RIGHT - LEFT);
  }

  private static int width(Graphics2D pen, String text) {
    FontMetrics metrics = pen.getFontMetrics();
    return metrics.stringWidth(text);
  }

  private String description(String title, List<ComparisonRow> rows) {
    return title
        + rows.stream()
            .map(row -> row.contender() + " " + number(row.score(metric).mean()))
            .collect(Collectors.joining(", ", ": ", "."));
  }

  private static String number(double value) {
    return Double.isNaN(value) ? "n/a" : String.format(Locale.ROOT, "%.3f", value);
  }
}
