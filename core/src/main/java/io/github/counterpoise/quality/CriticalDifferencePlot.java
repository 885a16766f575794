package io.github.counterpoise.quality;

import io.github.counterpoise.evaluate.statistics.Ranking;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Demšar's picture of mean ranks: a scale with the best rank at the left, a line from each
 * contender to its place, and a thick bar under those that are less than the critical difference
 * apart. Where so few data sets have no critical difference, that is written in its place.
 */
final class CriticalDifferencePlot {

  private static final int WIDTH = 760;
  private static final int SCALE_LEFT = 230;
  private static final int SCALE_RIGHT = WIDTH - SCALE_LEFT;
  private static final int SCALE_Y = 88;
  private static final int BAR_GAP = 9;
  private static final int LINE_GAP = 22;
  private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
  private static final Font BOLD = PLAIN.deriveFont(Font.BOLD, 13f);

  private final Ranking ranking;
  private final Graphics2D pen;
  private final int count;

  private CriticalDifferencePlot(Ranking ranking, Graphics2D pen) {
    this.ranking = ranking;
    this.pen = pen;
    this.count = ranking.table().contenders().size();
  }

  static Picture draw(Ranking ranking) {
    int bars = BAR_GAP * ranking.alike().size();
    int height = SCALE_Y + 34 + bars + LINE_GAP * ((ranking.order().length + 1) / 2);
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
      new CriticalDifferencePlot(ranking, pen).drawAll();
    } finally {
      pen.dispose();
    }
    return new Picture(title(ranking), description(ranking), WIDTH, height, Canvas.png(image));
  }

  private void drawAll() {
    pen.setColor(Canvas.INK);
    pen.setFont(BOLD);
    centred(title(ranking), WIDTH / 2, 20);
    pen.setFont(PLAIN);
    ranking
        .criticalDifference()
        .ifPresentOrElse(
            this::drawDifference,
            () ->
                pen.drawString(
                    String.format(
                        Locale.ROOT,
                        "too few data sets for a critical difference (level %s)",
                        ranking.alpha()),
                    SCALE_LEFT,
                    48));
    drawScale();
    drawContenders(drawBars());
  }

  /** Returns the place of a rank on the scale. */
  private int x(double rank) {
    return (int) Math.round(SCALE_LEFT + (rank - 1) / (count - 1) * (SCALE_RIGHT - SCALE_LEFT));
  }

  /** Draws the critical difference as a length above the scale. */
  private void drawDifference(double difference) {
    int end = x(1 + difference);
    pen.setStroke(new BasicStroke(1.5f));
    pen.drawLine(SCALE_LEFT, 48, end, 48);
    pen.drawLine(SCALE_LEFT, 44, SCALE_LEFT, 52);
    pen.drawLine(end, 44, end, 52);
    String words =
        String.format(
            Locale.ENGLISH, "critical difference %.2f (level %s)", difference, ranking.alpha());
    pen.drawString(words, SCALE_LEFT, 40);
  }

  private void drawScale() {
    pen.setStroke(new BasicStroke(1.5f));
    pen.drawLine(SCALE_LEFT, SCALE_Y, SCALE_RIGHT, SCALE_Y);
    for (int rank = 1; rank <= count; rank++) {
      pen.drawLine(x(rank), SCALE_Y - 5, x(rank), SCALE_Y);
      centred(String.valueOf(rank), x(rank), SCALE_Y - 9);
    }
    pen.drawString("better", SCALE_LEFT - 48, SCALE_Y - 9);
    pen.drawString("worse", SCALE_RIGHT + 12, SCALE_Y - 9);
  }

  /** Draws the groups that are not apart and returns the height below them. */
  private int drawBars() {
    int y = SCALE_Y + 12;
    pen.setColor(Canvas.SYNTHETIC);
    pen.setStroke(new BasicStroke(4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL));
    for (int[] group : ranking.alike()) {
      double[] ranks = ranking.means().ranks();
      pen.drawLine(x(ranks[group[0]]) - 4, y, x(ranks[group[group.length - 1]]) + 4, y);
      y += BAR_GAP;
    }
    return y;
  }

  /** Draws the better half at the left, the best at the top, and the other half at the right. */
  private void drawContenders(int below) {
    int[] order = ranking.order();
    int half = (order.length + 1) / 2;
    pen.setColor(Canvas.INK);
    pen.setStroke(new BasicStroke(1f));
    for (int place = 0; place < order.length; place++) {
      boolean left = place < half;
      int y = below + 10 + LINE_GAP * (left ? place : order.length - 1 - place);
      int edge = left ? SCALE_LEFT - 20 : SCALE_RIGHT + 20;
      double rank = ranking.means().ranks()[order[place]];
      String words =
          String.format(
              Locale.ENGLISH,
              left ? "%1$s  %2$.2f" : "%2$.2f  %1$s",
              Canvas.label(ranking.table().contenders().get(order[place])),
              rank);
      pen.drawLine(x(rank), SCALE_Y, x(rank), y);
      pen.drawLine(x(rank), y, edge, y);
      int textWidth = pen.getFontMetrics().stringWidth(words);
      pen.drawString(words, left ? edge - 6 - textWidth : edge + 6, y + 4);
    }
  }

  private void centred(String text, int x, int y) {
    FontMetrics metrics = pen.getFontMetrics();
    pen.drawString(text, x - metrics.stringWidth(text) / 2, y);
  }

  private static String title(Ranking ranking) {
    return String.format(
        Locale.ROOT,
        "Mean ranks: %s, %s, %d data sets",
        ranking.table().metric(),
        ranking.table().classifier(),
        ranking.means().datasets());
  }

  private static String description(Ranking ranking) {
    return Arrays.stream(ranking.order())
        .mapToObj(
            c ->
                String.format(
                    Locale.ENGLISH,
                    "%s %.2f",
                    ranking.table().contenders().get(c),
                    ranking.means().ranks()[c]))
        .collect(Collectors.joining(", ", "Mean ranks from best to worst: ", "."));
  }
}
