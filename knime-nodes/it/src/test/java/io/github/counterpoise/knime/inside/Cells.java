package io.github.counterpoise.knime.inside;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.data.image.png.PNGImageValue;
import org.knime.core.node.BufferedDataTable;

/** Tables as text, to compare them. */
final class Cells {

  private Cells() {}

  /**
   * Returns height and width of the images in a column.
   *
   * @param table the table
   * @param column index of the column
   */
  static List<int[]> imageSizes(BufferedDataTable table, int column) throws IOException {
    List<int[]> sizes = new ArrayList<>();
    try (CloseableRowIterator all = table.iterator()) {
      while (all.hasNext()) {
        PNGImageValue cell = (PNGImageValue) all.next().getCell(column);
        byte[] png = cell.getImageContent().getByteArrayReference();
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        sizes.add(new int[] {image.getHeight(), image.getWidth()});
      }
    }
    return sizes;
  }

  /** Returns the rows, each its key and its cells. */
  static List<List<String>> of(BufferedDataTable table) {
    List<List<String>> rows = new ArrayList<>();
    try (CloseableRowIterator all = table.iterator()) {
      while (all.hasNext()) {
        DataRow row = all.next();
        List<String> cells = new ArrayList<>(List.of(row.getKey().getString()));
        for (DataCell cell : row) {
          cells.add(cell.toString());
        }
        rows.add(cells);
      }
    }
    return rows;
  }
}
