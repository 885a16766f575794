package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.table.Column;
import io.github.counterpoise.table.Table;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * Rows to compare on.
 *
 * @param name name in results, unique within a comparison
 * @param table the rows
 */
public record DataSet(String name, Table table) {

  /**
   * Returns a check sum of columns, cells and weights, by which a results file tells that it
   * belongs to other data.
   */
  public String checksum() {
    CRC32 sum = new CRC32();
    for (Column column : table.schema().columns()) {
      sum.update(column.toString().getBytes(StandardCharsets.UTF_8));
    }
    ByteBuffer row = ByteBuffer.allocate(8 * (table.schema().width() + 1));
    for (int i = 0; i < table.rows(); i++) {
      row.clear();
      for (int column = 0; column < table.schema().width(); column++) {
        row.putDouble(table.value(i, column));
      }
      row.putDouble(table.weight(i));
      sum.update(row.array());
    }
    return Long.toHexString(sum.getValue());
  }
}
