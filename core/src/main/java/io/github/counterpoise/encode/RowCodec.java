package io.github.counterpoise.encode;

import io.github.counterpoise.table.Table;

/**
 * Turns rows into arrays of numbers of a size that suits a network, and such arrays back into rows.
 * Learnt from training rows only; immutable. The class column takes no part.
 *
 * <p>This is not the space in which neighbours of rows are sought; see {@link MetricSpace}.
 */
public sealed interface RowCodec permits TableCodec, ImageCodec {

  /** Returns the number of values of an encoded row. */
  int width();

  /**
   * Encodes rows.
   *
   * @param table a table of the columns learnt from
   * @param rows row indices; row i of the result is row {@code rows[i]}
   */
  Encoded encode(Table table, int[] rows);

  /**
   * Decodes a row into every column but the class.
   *
   * @param code the encoded row, of {@link #width} values
   * @param domain the values its class may take
   * @param target receives the cells
   * @param row index of the row there
   */
  void decode(float[] code, ClassDomain domain, Table.Builder target, int row);
}
