package io.github.counterpoise.knime.inside;

import java.util.ArrayList;
import java.util.List;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataRow;
import org.knime.core.data.container.CloseableRowIterator;
import org.knime.core.node.BufferedDataTable;

/** Tables as text, to compare them. */
final class Cells {

  private Cells() {}

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
