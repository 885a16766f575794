package io.github.counterpoise.quality.measure;

import io.github.counterpoise.encode.Encoded;
import io.github.counterpoise.encode.Points;
import io.github.counterpoise.encode.TableCodec;
import io.github.counterpoise.table.Table;
import java.util.Arrays;
import java.util.List;

/**
 * The space in which whole rows are compared. A number is standardised by the real rows of all
 * classes; a label becomes one indicator per label, so that two different labels are √2 apart, as
 * far as two numbers drawn at random are in the root of the mean square. A missing cell stands at
 * the mean, without a label, and sets the mark of its column: see {@link Marks}. So every distance
 * is defined, and rows that miss other cells are apart.
 *
 * <p>Unlike the space in which methods seek neighbours, this one does not look at the class: labels
 * that say nothing about it still make rows differ.
 */
final class RowSpace {

  /** Real rows the space is learnt from; of more, a sample. */
  private static final int MAX_ROWS = 20_000;

  private final TableCodec codec;
  private final Marks marks;
  private final double[] shares;

  private RowSpace(TableCodec codec, Marks marks) {
    this.codec = codec;
    this.marks = marks;
    this.shares = new double[dimensions()];
    Arrays.fill(shares, 1);
  }

  /**
   * Learns the space.
   *
   * @param real the real table
   * @param parts the classes to compare
   */
  static RowSpace fit(Table real, List<ClassPart> parts) {
    return new RowSpace(
        TableCodec.fit(real, Sample.of(real.labelledRows(), MAX_ROWS, "row space")),
        Marks.of(real, parts));
  }

  /** Returns the number of coordinates, at least 1. */
  int dimensions() {
    return codec.width() + marks.dimensions();
  }

  /**
   * Encodes rows.
   *
   * @param table a table of the schema learnt from
   * @param rows row indices; point i is row {@code rows[i]}
   */
  Points encode(Table table, int[] rows) {
    Encoded encoded = codec.encode(table, rows);
    int d = dimensions();
    double[] coordinates = new double[Math.multiplyExact(rows.length, d)];
    for (int i = 0; i < rows.length; i++) {
      for (int j = 0; j < codec.width(); j++) {
        coordinates[i * d + j] = encoded.values()[i][j]; // 0 where the cell is missing
      }
      marks.encode(table, rows[i], coordinates, i * d + codec.width());
    }
    return new Points(rows.length, d, coordinates, shares);
  }
}
