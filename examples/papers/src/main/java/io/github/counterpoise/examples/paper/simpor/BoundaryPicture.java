package io.github.counterpoise.examples.paper.simpor;

import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.table.Table;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Function;
import javax.imageio.ImageIO;

/**
 * The half-moons a network learnt from, before what it says of each place: the background is
 * coloured by the likelier class, the paler the less sure. All pictures show the same stretch.
 *
 * @param title what stands above
 * @param training real rows
 * @param made synthetic rows
 * @param classifier returns the distribution over both classes at each row
 */
record BoundaryPicture(
    String title, Table training, Table made, Function<Table, double[][]> classifier) {

  /** Width in pixels. */
  static final int WIDTH = 480;

  /** Height in pixels, title included. */
  static final int HEIGHT = 402;

  private static final int TOP = 30;
  private static final int SQUARE = 3; // pixels of a place, each way
  private static final double LEFT = -1.9;
  private static final double RIGHT = 2.9;
  private static final double LOW = -1.65;
  private static final double HIGH = LOW + (RIGHT - LEFT) * (HEIGHT - TOP) / WIDTH;

  private static final Color SIDE_A = new Color(0xBFC8D0);
  private static final Color SIDE_B = new Color(0xF6C99B);
  private static final Color ROW_A = new Color(0x4A5560);
  private static final Color ROW_B = new Color(0x1F5AA6);
  private static final Color ROW_MADE = new Color(0xD9540D);
  private static final Color INK = new Color(0x1F2933);

  /**
   * Writes the picture as PNG.
   *
   * @param file where to; an existing file is replaced
   */
  void write(Path file) {
    write(draw(), file);
  }

  static void write(BufferedImage picture, Path file) {
    WholeFile.write(
        file,
        "picture",
        out -> {
          if (!ImageIO.write(picture, "png", out)) {
            throw new IOException("this Java cannot write PNG");
          }
        });
  }

  private BufferedImage draw() {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, WIDTH, HEIGHT);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    background(pen);
    pen.setClip(0, TOP, WIDTH, HEIGHT - TOP);
    points(pen, training, 0, ROW_A, 3);
    points(pen, made, 1, ROW_MADE, 3.4);
    points(pen, training, 1, ROW_B, 4);
    pen.setClip(null);
    pen.setColor(INK);
    pen.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 17));
    pen.drawString(title, 4, TOP - 10);
    pen.dispose();
    return picture;
  }

  private void background(Graphics2D pen) {
    int across = WIDTH / SQUARE;
    int down = (HEIGHT - TOP) / SQUARE;
    double[] xs = new double[across * down];
    double[] ys = new double[across * down];
    for (int i = 0; i < xs.length; i++) {
      int row = i / across;
      xs[i] = LEFT + (RIGHT - LEFT) * (i % across + 0.5) / across;
      ys[i] = HIGH - (HIGH - LOW) * (row + 0.5) / down;
    }
    double[][] said = classifier.apply(Moons.places(xs, ys));
    for (int i = 0; i < xs.length; i++) {
      int row = i / across;
      pen.setColor(said[i][1] > said[i][0] ? shade(SIDE_B, said[i][1]) : shade(SIDE_A, said[i][0]));
      pen.fillRect(i % across * SQUARE, TOP + row * SQUARE, SQUARE, SQUARE);
    }
  }

  /** Mixes a colour with white, half and half where the class is as likely as the other. */
  private static Color shade(Color color, double probability) {
    double share = Math.min(1, Math.max(0.4, probability));
    return new Color(
        (int) (255 - share * (255 - color.getRed())),
        (int) (255 - share * (255 - color.getGreen())),
        (int) (255 - share * (255 - color.getBlue())));
  }

  private static void points(
      Graphics2D pen, Table table, int classIndex, Color color, double size) {
    pen.setColor(color);
    for (int row : table.rowsOf(classIndex)) {
      double x = (table.value(row, 0) - LEFT) / (RIGHT - LEFT) * WIDTH;
      double y = TOP + (HIGH - table.value(row, 1)) / (HIGH - LOW) * (HEIGHT - TOP);
      pen.fill(new Ellipse2D.Double(x - size / 2, y - size / 2, size, size));
    }
  }
}
