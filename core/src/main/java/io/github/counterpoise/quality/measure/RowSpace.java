package io.github.counterpoise.quality.measure;

import io.github.counterpoise.encode.Encoded;
import io.github.counterpoise.encode.Points;
import io.github.counterpoise.encode.TableCodec;
import io.github.counterpoise.table.Table;
import java.util.Arrays;

/**
 * The space in which whole rows are compared. A number is standardised by the real rows of all
 * classes; a label becomes one indicator per label, so that two different labels are √2 apart, as
 * far as two numbers drawn at random are in the root of the mean square. A missing cell takes no
 * part in a distance, and {@link Points} rescales for it.
 *
 * <p>Unlike the space in which methods seek neighbours, this one does not look at the class: labels
 * that say nothing about it still make rows differ.
 */
final class RowSpace {

  /** Real rows the space is learnt from; of more, a sample. */
  private static final int MAX_ROWS = 20_000;

  private final TableCodec codec;
  private final double[] shares;

  private RowSpace(TableCodec codec) {
    this.codec = codec;
    this.shares = new double[codec.width()];
    Arrays.fill(shares, 1);
    int offset = codec.numbers().size();
    for (TableCodec.OneHot block : codec.labels()) {
      int width = block.observed().length;
      Arrays.fill(shares, offset, offset + width, 1.0 / width);
      offset += width;
    }
  }

  /**
   * Learns the space.
   *
   * @param real the real table
   */
  static RowSpace fit(Table real) {
    return new RowSpace(
        TableCodec.fit(real, Sample.of(real.labelledRows(), MAX_ROWS, "row space")));
  }

  /** Returns the number of coordinates, at least 1. */
  int dimensions() {
    return codec.width();
  }

  /**
   * Encodes rows.
   *
   * @param table a table of the schema learnt from
   * @param rows row indices; point i is row {@code rows[i]}
   */
  Points encode(Table table, int[] rows) {
    Encoded encoded = codec.encode(table, rows);
    int d = codec.width();
    double[] coordinates = new double[Math.multiplyExact(rows.length, d)];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < d; j++) {
        boolean present = encoded.present() == null || encoded.present()[i][j] > 0;
        coordinates[i * d + j] = present ? encoded.values()[i][j] : Double.NaN;
      }
    }
    return new Points(rows.length, d, coordinates, shares);
  }
}
