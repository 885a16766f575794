package io.github.counterpoise.quality;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.image.ImageTable;
import io.github.counterpoise.quality.Block.Legend;
import io.github.counterpoise.quality.Block.Paragraph;
import io.github.counterpoise.quality.Block.Pictures;
import io.github.counterpoise.quality.measure.ClassPart;
import io.github.counterpoise.table.DataShape;
import io.github.counterpoise.table.Table;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Real images of each class above synthetic ones, as images. */
public final class ImageGridSection {

  private static final int PER_ROW = 10;
  private static final int MOST_ROWS = 2; // of real and of synthetic images each
  private static final int SIDE = 44; // logical pixels of the longer side of an image
  private static final int GAP = 4;
  private static final int HEADING = 22;

  private final Balanced balanced;
  private final DataShape.Image shape;
  private final double low;
  private final double high;

  private ImageGridSection(Balanced balanced, DataShape.Image shape) {
    this.balanced = balanced;
    this.shape = shape;
    Table real = balanced.original();
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int row : real.labelledRows()) {
      for (int column : real.schema().inputs()) {
        double value = real.value(row, column);
        least = value < least ? value : least; // false for a missing one
        most = value > most ? value : most;
      }
    }
    low = least;
    high = most > least ? most : least + 1;
  }

  /**
   * Draws the grids.
   *
   * @param balanced the outcome of balancing
   * @param shape height, width and channels of the images that the rows are
   * @return the section, or nothing where no images were made
   */
  public static Optional<Section> of(Balanced balanced, DataShape.Image shape) {
    List<Picture> grids = pictures(balanced, shape);
    if (grids.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        Section.of(
            "Real and synthetic images",
            new Paragraph(
                "Above, real images of the class, evenly picked from all; below, synthetic ones."
                    + " Synthetic images should show what the class shows, in as many ways, and not"
                    + " be blurred means or copies."),
            new Pictures("", Legend.NONE, grids)));
  }

  /** Draws a grid for each of at most {@link Plots#MAX_CLASSES} classes that got images. */
  static List<Picture> pictures(Balanced balanced, DataShape.Image shape) {
    ImageGridSection grids = new ImageGridSection(balanced, shape);
    return ClassPart.of(balanced, Plots.MAX_CLASSES).stream().map(grids::draw).toList();
  }

  private Picture draw(ClassPart part) {
    int scale = Picture.SCALE;
    int cell = SIDE + GAP;
    int realRows = rows(part.realRows().length);
    int madeRows = rows(part.syntheticRows().length);
    int width = PER_ROW * cell + GAP;
    int height = 3 * HEADING + (realRows + madeRows) * cell + 2 * GAP;
    BufferedImage image =
        new BufferedImage(width * scale, height * scale, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.scale(scale, scale);
      graphics.setRenderingHint(
          RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, width, height);
      write(graphics, "Class " + Canvas.label(part.label()), Font.BOLD, Canvas.INK, 0);
      write(graphics, "real", Font.PLAIN, Canvas.REAL, HEADING);
      images(graphics, part.real(), part.realRows(), 2 * HEADING);
      int below = 2 * HEADING + realRows * cell + GAP;
      write(graphics, "synthetic", Font.PLAIN, Canvas.SYNTHETIC, below);
      images(graphics, part.synthetic(), part.syntheticRows(), below + HEADING);
    } finally {
      graphics.dispose();
    }
    String description =
        String.format(
            Locale.ROOT,
            "Real images of class %s above synthetic ones, of %d and %d in all.",
            part.label(),
            part.realRows().length,
            part.syntheticRows().length);
    return new Picture(
        "Images of class " + part.label(), description, width, height, Canvas.png(image));
  }

  private static int rows(int images) {
    return Math.min(MOST_ROWS, (images - 1) / PER_ROW + 1);
  }

  private static void write(Graphics2D graphics, String text, int style, Color color, int top) {
    graphics.setFont(new Font(Font.SANS_SERIF, style, 12));
    graphics.setColor(color);
    graphics.drawString(text, GAP, top + HEADING - 6);
  }

  /** Draws some of the rows, evenly picked. */
  private void images(Graphics2D graphics, Table table, int[] rows, int top) {
    int shown = Math.min(rows.length, MOST_ROWS * PER_ROW);
    double larger = Math.max(shape.height(), shape.width());
    int width = Math.max(1, (int) Math.round(SIDE * shape.width() / larger));
    int height = Math.max(1, (int) Math.round(SIDE * shape.height() / larger));
    for (int i = 0; i < shown; i++) {
      int row = rows[(int) ((long) i * rows.length / shown)];
      int x = GAP + i % PER_ROW * (SIDE + GAP);
      int y = top + i / PER_ROW * (SIDE + GAP);
      graphics.drawImage(pixels(table, row), x, y, width, height, null);
    }
  }

  private BufferedImage pixels(Table table, int row) {
    if (shape.form().alpha()) {
      DataShape.Image opaque = new DataShape.Image(shape.height(), shape.width(), 3);
      return ImageTable.image(table, row).as(opaque).picture();
    }
    BufferedImage image =
        new BufferedImage(shape.width(), shape.height(), BufferedImage.TYPE_INT_RGB);
    boolean colour = shape.channels() == 3;
    for (int y = 0; y < shape.height(); y++) {
      for (int x = 0; x < shape.width(); x++) {
        int at = (y * shape.width() + x) * shape.channels();
        int red = level(table, row, at);
        int green = colour ? level(table, row, at + 1) : red;
        int blue = colour ? level(table, row, at + 2) : red;
        image.setRGB(x, y, red << 16 | green << 8 | blue);
      }
    }
    return image;
  }

  /** Returns 0 to 255, the middle for a missing pixel. */
  private int level(Table table, int row, int pixel) {
    double value = table.value(row, balanced.original().schema().inputs()[pixel]);
    double share = Double.isNaN(value) ? 0.5 : (value - low) / (high - low);
    return (int) Math.round(255 * Math.min(Math.max(share, 0), 1));
  }
}
