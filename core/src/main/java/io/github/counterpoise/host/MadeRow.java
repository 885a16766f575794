package io.github.counterpoise.host;

/** Takes synthetic rows one by one. */
public interface MadeRow {

  /**
   * Takes a row.
   *
   * @param row its key, which no row of the input has, and its cells in the columns that take part;
   *     reused for the next row
   * @param provenance cells of the columns of {@link
   *     io.github.counterpoise.balance.ProvenanceColumns}
   */
  void take(HostRow row, double[] provenance);
}
