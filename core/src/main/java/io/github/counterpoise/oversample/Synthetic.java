package io.github.counterpoise.oversample;

import io.github.counterpoise.table.Table;

/**
 * Made-up rows and where each came from.
 *
 * @param rows the rows, of the schema of the table learnt from
 * @param provenance one entry per row
 */
public record Synthetic(Table rows, Provenance provenance) {

  /** Checks that every row has its provenance. */
  public Synthetic {
    if (rows.rows() != provenance.size()) {
      throw new IllegalArgumentException(
          rows.rows() + " rows with provenance of " + provenance.size());
    }
  }
}
