package io.github.counterpoise.knime.adapter;

/** Takes made-up rows one by one. */
public interface MadeRow {

  /**
   * Takes a row.
   *
   * @param key its key, which no row of the input has
   * @param cells [column of the host's table] number of the cell as {@link CellKind} defines it,
   *     the index of its label, or {@code NaN} where it is missing; reused for the next row
   * @param provenance cells of the columns of {@link
   *     io.github.counterpoise.balance.ProvenanceColumns}
   */
  void take(String key, double[] cells, double[] provenance);
}
