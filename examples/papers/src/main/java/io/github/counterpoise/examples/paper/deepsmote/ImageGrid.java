package io.github.counterpoise.examples.paper.deepsmote;

import io.github.counterpoise.file.WholeFile;
import io.github.counterpoise.image.PixelImage;
import io.github.counterpoise.table.DataShape;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;

/**
 * Real and synthetic images side by side: a row per class, a group of columns per contender, each
 * pixel drawn as a square of {@value #SCALE} by {@value #SCALE}.
 *
 * @param classes a label for each row
 * @param groups the strips from left to right, all of one size
 */
record ImageGrid(List<String> classes, List<Group> groups) {

  /** Width and height of a pixel. */
  static final int SCALE = 2;

  /** Width of the labels on the left. */
  static final int LEFT = 150;

  /** Height of the titles above. */
  static final int TOP = 34;

  /** Space right of each group, and below all. */
  static final int GAP = 14;

  private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 17);
  private static final Color INK = new Color(0x1F, 0x29, 0x33);

  /**
   * The images of one contender.
   *
   * @param title its name
   * @param strip an {@link ImageStrip}
   */
  record Group(String title, PixelImage strip) {}

  int width() {
    return LEFT + groups.stream().mapToInt(g -> g.strip().shape().width() * SCALE + GAP).sum();
  }

  int height() {
    return TOP + groups.get(0).strip().shape().height() * SCALE + GAP;
  }

  /**
   * Writes the grid as PNG.
   *
   * @param file where to; an existing file is replaced
   */
  void write(Path file) {
    BufferedImage picture = picture();
    WholeFile.write(
        file,
        "picture",
        out -> {
          if (!ImageIO.write(picture, "png", out)) {
            throw new IOException("this Java cannot write PNG");
          }
        });
  }

  private BufferedImage picture() {
    BufferedImage picture = new BufferedImage(width(), height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = picture.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, width(), height());
    pen.setColor(INK);
    pen.setFont(FONT);
    pen.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    int rowHeight = groups.get(0).strip().shape().height() * SCALE / classes.size();
    for (int c = 0; c < classes.size(); c++) {
      pen.drawString(classes.get(c), 8, TOP + c * rowHeight + rowHeight / 2 + 6);
    }
    int x = LEFT;
    for (Group group : groups) {
      pen.drawString(group.title(), x, TOP - 11);
      copy(group.strip(), picture, x);
      x += group.strip().shape().width() * SCALE + GAP;
    }
    pen.dispose();
    return picture;
  }

  private static void copy(PixelImage strip, BufferedImage picture, int left) {
    PixelImage colours =
        strip.as(new DataShape.Image(strip.shape().height(), strip.shape().width(), 3));
    int width = strip.shape().width();
    for (int y = 0; y < strip.shape().height() * SCALE; y++) {
      for (int x = 0; x < width * SCALE; x++) {
        int at = 3 * (y / SCALE * width + x / SCALE);
        int rgb = 0;
        for (int c = 0; c < 3; c++) {
          int level = Math.min(Math.max(Math.round(colours.values()[at + c]), 0), 255);
          rgb = rgb << 8 | level;
        }
        picture.setRGB(left + x, TOP + y, rgb);
      }
    }
  }
}
