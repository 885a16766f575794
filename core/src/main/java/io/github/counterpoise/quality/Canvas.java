package io.github.counterpoise.quality;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.knowm.xchart.internal.chartpart.Chart;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.AxesChartStyler.TextAlignment;
import org.knowm.xchart.style.Styler.LegendLayout;
import org.knowm.xchart.style.Styler.LegendPosition;

/**
 * The look all pictures share, and the way from a chart to a {@link Picture}. Blue-grey and orange
 * differ in lightness too, and so for every kind of colour vision and on grey paper.
 */
final class Canvas {

  static final Color REAL = new Color(0x5B7F9E);
  static final Color REAL_FILL = new Color(0xB7C9D8);
  static final Color SYNTHETIC = new Color(0xD9730D);
  static final Color OTHERS = new Color(0x8B949C);
  static final Color BACKDROP = new Color(0xD3D7DB);

  static final Color INK = new Color(0x1F2933);
  private static final Color SOFT = new Color(0x5B6773);
  private static final Color GRID = new Color(0xE8ECEF);
  private static final int LONGEST_LABEL = 22;
  private static final int HEADING_HEIGHT = 24;

  private Canvas() {}

  /** Gives a chart the common look. */
  static void style(AxesChartStyler styler, boolean legend) {
    Font plain = new Font(Font.SANS_SERIF, Font.PLAIN, 11);
    styler.setLocale(Locale.ENGLISH);
    styler.setBaseFont(plain);
    styler.setChartBackgroundColor(Color.WHITE);
    styler.setPlotBackgroundColor(Color.WHITE);
    styler.setPlotBorderVisible(false);
    styler.setChartTitleVisible(false);
    styler.setChartPadding(6);
    styler.setAxisTitleFont(plain);
    styler.setChartFontColor(INK);
    styler.setYAxisTitleColor(INK);
    styler.setYAxisLabelAlignment(TextAlignment.Right);
    styler.setXAxisTickMarkSpacingHint(48);
    styler.setYAxisTickMarkSpacingHint(36);
    styler.setAxisTickLabelsFont(plain);
    styler.setAxisTickLabelsColor(SOFT);
    styler.setAxisTickMarksColor(SOFT);
    styler.setAxisTicksLineVisible(false);
    styler.setAxisTickMarkLength(3);
    styler.setPlotGridLinesColor(GRID);
    styler.setPlotGridLinesStroke(new BasicStroke(1f));
    styler.setPlotMargin(2);
    styler.setLegendVisible(legend);
    styler.setLegendFont(plain.deriveFont(12f));
    styler.setLegendBorderColor(Color.WHITE);
    styler.setLegendPosition(LegendPosition.OutsideS);
    styler.setLegendLayout(LegendLayout.Horizontal);
    styler.setLegendPadding(4);
    styler.setAntiAlias(true);
    styler.setTextAntiAlias(true);
  }

  /**
   * Draws a chart.
   *
   * @param chart what to draw
   * @param heading what stands above it, empty for nothing
   * @param title what it shows, in a few words
   * @param description what it shows, in a sentence for those who cannot see it
   */
  static Picture draw(Chart<?, ?> chart, String heading, String title, String description) {
    int width = chart.getWidth();
    int strip = heading.isEmpty() ? 0 : HEADING_HEIGHT;
    int height = chart.getHeight() + strip;
    BufferedImage image =
        new BufferedImage(
            width * Picture.SCALE, height * Picture.SCALE, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(
          RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.scale(Picture.SCALE, Picture.SCALE);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      drawHeading(graphics, heading, width);
      graphics.translate(0, strip);
      chart.paint(graphics, width, chart.getHeight());
    } finally {
      graphics.dispose();
    }
    return new Picture(title, description, width, height, png(image));
  }

  /**
   * Centres a line above the picture; the library would centre it above the axes and cut it off.
   */
  private static void drawHeading(Graphics2D graphics, String heading, int width) {
    graphics.setFont(new Font(Font.SANS_SERIF, Font.BOLD, 13));
    graphics.setColor(INK);
    FontMetrics metrics = graphics.getFontMetrics();
    String text = heading;
    for (int length = heading.codePointCount(0, heading.length());
        metrics.stringWidth(text) > width - 12 && length > 1;
        length--) {
      text = shorten(heading, length);
    }
    graphics.drawString(text, (width - metrics.stringWidth(text)) / 2, HEADING_HEIGHT - 6);
  }

  /** Shortens a label that would take the picture's width. */
  static String label(String text) {
    return text.codePointCount(0, text.length()) <= LONGEST_LABEL
        ? text
        : shorten(text, LONGEST_LABEL);
  }

  /**
   * Returns the beginning of a text, so that with its ellipsis it has some number of characters.
   */
  private static String shorten(String text, int length) {
    return text.substring(0, text.offsetByCodePoints(0, length - 1)) + "…";
  }

  /** Returns the bytes of a PNG file. */
  static byte[] png(BufferedImage image) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    // In memory: ImageIO would otherwise put a cache file into the temporary folder.
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
