package io.github.counterpoise.quality;

import io.github.counterpoise.quality.ComparisonSection.Score;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Mean scores as dots with whiskers of a standard deviation each way, one contender per line. */
final class ScoresPlot {

  private static final int WIDTH = 505;
  private static final int LEFT = 175;
  private static final int RIGHT = 80; // room for the number
  private static final int TOP = 34;
  private static final int LINE = 24;
  private static final int BOTTOM = 34;
  private static final int TICKS = 4;
  private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);

  private final List<String> names;
  private final List<Score> scores;
  private final double low;
  private final double high;

  private ScoresPlot(List<String> names, List<Score> scores) {
    this.names = names;
    this.scores = scores;
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (Score score : scores) {
      if (!Double.isNaN(score.mean())) {
        least = Math.min(least, score.mean() - spread(score));
        most = Math.max(most, score.mean() + spread(score));
      }
    }
    double step = step(least < most ? most - least : 0.1);
    low = least <= most ? step * Math.floor(least / step) : 0;
    high = least <= most ? Math.max(step * Math.ceil(most / step), low + step) : 1;
  }

  /**
   * Draws scores.
   *
   * @param heading what stands above
   * @param names the contenders
   * @param scores [contender] mean and spread
   */
  static Picture draw(String heading, List<String> names, List<Score> scores) {
    ScoresPlot plot = new ScoresPlot(names, scores);
    int height = TOP + LINE * names.size() + BOTTOM;
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
      pen.setColor(Canvas.INK);
      pen.setFont(PLAIN.deriveFont(Font.BOLD, 13f));
      pen.drawString(heading, (WIDTH - pen.getFontMetrics().stringWidth(heading)) / 2, 18);
      pen.setFont(PLAIN);
      plot.axis(pen, height - BOTTOM);
      for (int i = 0; i < names.size(); i++) {
        plot.line(pen, i);
      }
    } finally {
      pen.dispose();
    }
    return new Picture(heading, plot.description(heading), WIDTH, height, Canvas.png(image));
  }

  private void axis(Graphics2D pen, int bottom) {
    double step = step(high - low);
    for (int i = 0; low + i * step <= high + step / 2; i++) {
      double x = x(low + i * step);
      pen.setColor(Canvas.BACKDROP);
      pen.setStroke(new BasicStroke(1));
      pen.draw(new Line2D.Double(x, TOP, x, bottom));
      pen.setColor(Canvas.INK);
      String text = String.format(Locale.ENGLISH, step < 0.01 ? "%.3f" : "%.2f", low + i * step);
      pen.drawString(text, (float) x - pen.getFontMetrics().stringWidth(text) / 2f, bottom + 16);
    }
  }

  private void line(Graphics2D pen, int index) {
    double y = TOP + LINE * (index + 0.5);
    Score score = scores.get(index);
    String name = Canvas.label(names.get(index));
    pen.setColor(Canvas.INK);
    pen.drawString(name, LEFT - 12 - pen.getFontMetrics().stringWidth(name), (float) y + 4);
    String number =
        Double.isNaN(score.mean()) ? "n/a" : String.format(Locale.ENGLISH, "%.3f", score.mean());
    pen.drawString(number, WIDTH - RIGHT + 28, (float) y + 4);
    if (Double.isNaN(score.mean())) {
      return;
    }
    pen.setColor(Canvas.REAL);
    pen.setStroke(new BasicStroke(1.6f));
    double spread = spread(score);
    pen.draw(new Line2D.Double(x(score.mean() - spread), y, x(score.mean() + spread), y));
    pen.setColor(Canvas.SYNTHETIC);
    pen.fill(new Ellipse2D.Double(x(score.mean()) - 4.5, y - 4.5, 9, 9));
  }

  private double x(double value) {
    return LEFT + (value - low) / (high - low) * (WIDTH - RIGHT - LEFT);
  }

  private static double spread(Score score) {
    return Double.isNaN(score.sd()) ? 0 : score.sd();
  }

  /** Returns a step of 1, 2 or 5 times a power of ten, of which about four make the range. */
  private static double step(double range) {
    double wanted = range / TICKS;
    double power = Math.pow(10, Math.floor(Math.log10(wanted)));
    for (int factor : new int[] {1, 2, 5}) {
      if (factor * power >= wanted * 0.999) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  private String description(String heading) {
    return IntStream.range(0, names.size())
        .mapToObj(i -> names.get(i) + " " + scores.get(i).text())
        .collect(
            Collectors.joining("; ", heading + ", mean ± standard deviation over folds: ", "."));
  }
}
