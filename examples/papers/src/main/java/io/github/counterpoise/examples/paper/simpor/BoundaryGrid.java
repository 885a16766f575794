package io.github.counterpoise.examples.paper.simpor;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;

/**
 * The pictures of all contenders in one, as in Fig. 3.
 *
 * @param pictures from left to right, then down
 */
record BoundaryGrid(List<BufferedImage> pictures) {

  private static final String FILE = "simpor-moons.png";
  private static final int COLUMNS = 4;
  private static final int GAP = 12;

  /**
   * Reads the pictures.
   *
   * @param folder where they are
   * @param contenders which of them
   * @return none where the half-moons were not asked for
   */
  static Optional<BoundaryGrid> of(
      Path folder, List<SimporContender> contenders, SimporProtocol protocol) {
    if (!protocol.sets().contains(SimporSet.MOONS)) {
      return Optional.empty();
    }
    List<BufferedImage> pictures = new ArrayList<>();
    for (SimporContender contender : contenders) {
      Path file = folder.resolve(new SimporCell(SimporSet.MOONS, 1, contender).pictureName());
      try {
        pictures.add(ImageIO.read(file.toFile()));
      } catch (IOException e) {
        throw new UncheckedIOException("The picture '" + file + "' cannot be read.", e);
      }
    }
    return Optional.of(new BoundaryGrid(pictures));
  }

  /**
   * Writes them as one PNG file.
   *
   * @param folder where to
   */
  void write(Path folder) {
    int columns = Math.min(COLUMNS, pictures.size());
    int rows = (pictures.size() + columns - 1) / columns;
    BufferedImage grid =
        new BufferedImage(
            columns * (BoundaryPicture.WIDTH + GAP) - GAP,
            rows * (BoundaryPicture.HEIGHT + GAP) - GAP,
            BufferedImage.TYPE_INT_RGB);
    Graphics2D pen = grid.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, grid.getWidth(), grid.getHeight());
    for (int i = 0; i < pictures.size(); i++) {
      pen.drawImage(
          pictures.get(i),
          i % columns * (BoundaryPicture.WIDTH + GAP),
          i / columns * (BoundaryPicture.HEIGHT + GAP),
          null);
    }
    pen.dispose();
    BoundaryPicture.write(grid, folder.resolve(FILE));
  }
}
