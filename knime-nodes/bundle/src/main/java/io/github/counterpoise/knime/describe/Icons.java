package io.github.counterpoise.knime.describe;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/**
 * The icons, drawn on a square of 16 by 16: real rows are blue-grey dots, synthetic ones orange
 * diamonds, as in the core's plots.
 */
final class Icons {

  static final String CATEGORY = "category";

  private static final Color REAL = new Color(0x4A6F8F);
  private static final Color MADE = new Color(0xE07A10);
  private static final Color SOFT = new Color(0xA9BCCB);

  private static final Map<String, Consumer<Graphics2D>> DRAWINGS =
      Map.of(
          CATEGORY,
          Icons::balance,
          "RandomOversampling",
          Icons::copies,
          "SMOTE",
          Icons::segment,
          "BorderlineSMOTE",
          Icons::border,
          "ADASYN",
          Icons::crowd,
          "SIMPOR",
          Icons::sphere,
          "DeepSMOTE",
          Icons::hourglass,
          "DeepSMOTE Learner",
          Icons::encoder,
          "DeepSMOTE Generator",
          Icons::decoder,
          "Oversampling Compare",
          Icons::bars);

  private Icons() {}

  /** Returns whether a node has an icon of its own; others have the category's. */
  static boolean isDrawn(String name) {
    return DRAWINGS.containsKey(name);
  }

  /**
   * Draws an icon.
   *
   * @param name name of a method, or {@link #CATEGORY}; others get the category's icon
   * @param size its width and height in pixels
   * @return the bytes of a PNG file
   */
  static byte[] png(String name, int size) {
    BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
    Graphics2D pen = image.createGraphics();
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    pen.scale(size / 16.0, size / 16.0);
    DRAWINGS.getOrDefault(name, Icons::balance).accept(pen);
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** Two bars of one height, one of them filled up. */
  private static void balance(Graphics2D pen) {
    fill(pen, REAL, new Rectangle2D.Double(2, 2, 5, 12));
    fill(pen, REAL, new Rectangle2D.Double(9, 10, 5, 4));
    fill(pen, MADE, new Rectangle2D.Double(9, 2, 5, 7));
  }

  /** A row and its copy. */
  private static void copies(Graphics2D pen) {
    fill(pen, REAL, new Ellipse2D.Double(1.5, 1.5, 8, 8));
    pen.setColor(Color.WHITE);
    pen.setStroke(new BasicStroke(1.6f));
    Shape copy = new Ellipse2D.Double(6.5, 6.5, 8, 8);
    pen.draw(copy);
    fill(pen, MADE, copy);
  }

  /** A row between two others. */
  private static void segment(Graphics2D pen) {
    line(pen, REAL, 3, 13, 13, 3);
    dot(pen, 3.5, 12.5, 2.8);
    dot(pen, 12.5, 3.5, 2.8);
    diamond(pen, 8, 8, 3.6);
  }

  /** A segment beside the border to another class. */
  private static void border(Graphics2D pen) {
    pen.setColor(SOFT);
    pen.setStroke(
        new BasicStroke(
            1.4f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, new float[] {2, 1.5f}, 0));
    pen.draw(new Line2D.Double(12.5, 1, 12.5, 15));
    line(pen, REAL, 3.5, 12, 8.5, 4);
    dot(pen, 3.5, 12.5, 2.6);
    dot(pen, 8.5, 3.5, 2.6);
    diamond(pen, 8.4, 9.2, 3.2);
  }

  /** More rows on one side than on the other. */
  private static void crowd(Graphics2D pen) {
    dot(pen, 3.5, 3.5, 2.6);
    dot(pen, 11, 8, 2.8);
    diamond(pen, 6.8, 12.4, 2.4);
    diamond(pen, 11.4, 13, 2.4);
    diamond(pen, 13.4, 3.6, 2.4);
    diamond(pen, 8.2, 3, 2.4);
  }

  /** A row on a sphere around another. */
  private static void sphere(Graphics2D pen) {
    pen.setColor(SOFT);
    pen.setStroke(new BasicStroke(1.5f));
    pen.draw(new Ellipse2D.Double(2, 2.8, 11.2, 11.2));
    dot(pen, 7.6, 8.4, 2.6);
    diamond(pen, 11.8, 4, 3.4);
  }

  /** Two funnels of a network, and a code between them. */
  private static void hourglass(Graphics2D pen) {
    funnel(pen, 1.5, 6);
    funnel(pen, 14.5, 10);
    diamond(pen, 8, 8, 3.2);
  }

  /** A funnel that rows go into, and the model it leads to. */
  private static void encoder(Graphics2D pen) {
    funnel(pen, 1.5, 7.5);
    fill(pen, SOFT, new Rectangle2D.Double(9, 4.5, 5.5, 7));
  }

  /** A model, and a funnel that synthetic rows come out of. */
  private static void decoder(Graphics2D pen) {
    fill(pen, SOFT, new Rectangle2D.Double(1.5, 4.5, 3.5, 7));
    funnel(pen, 10.5, 6);
    diamond(pen, 12.8, 8, 3);
  }

  /** Bars of a comparison, the tallest in another colour. */
  private static void bars(Graphics2D pen) {
    fill(pen, REAL, new Rectangle2D.Double(1.5, 8, 3.5, 5.5));
    fill(pen, MADE, new Rectangle2D.Double(6.2, 2, 3.5, 11.5));
    fill(pen, REAL, new Rectangle2D.Double(11, 5.5, 3.5, 8));
    line(pen, SOFT, 1, 14.6, 15, 14.6);
  }

  private static void funnel(Graphics2D pen, double wide, double narrow) {
    Path2D funnel = new Path2D.Double();
    funnel.moveTo(wide, 2);
    funnel.lineTo(narrow, 5.5);
    funnel.lineTo(narrow, 10.5);
    funnel.lineTo(wide, 14);
    funnel.closePath();
    fill(pen, REAL, funnel);
  }

  private static void dot(Graphics2D pen, double x, double y, double radius) {
    fill(pen, REAL, new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
  }

  private static void diamond(Graphics2D pen, double x, double y, double radius) {
    Path2D shape = new Path2D.Double();
    shape.moveTo(x - radius, y);
    shape.lineTo(x, y - radius);
    shape.lineTo(x + radius, y);
    shape.lineTo(x, y + radius);
    shape.closePath();
    fill(pen, MADE, shape);
  }

  private static void line(Graphics2D pen, Color color, double x, double y, double u, double v) {
    pen.setColor(color);
    pen.setStroke(new BasicStroke(1.3f));
    pen.draw(new Line2D.Double(x, y, u, v));
  }

  private static void fill(Graphics2D pen, Color color, Shape shape) {
    pen.setColor(color);
    pen.fill(shape);
  }
}
