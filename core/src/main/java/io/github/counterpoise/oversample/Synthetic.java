package io.github.counterpoise.oversample;

import io.github.counterpoise.table.Table;
import java.util.Objects;

/**
 * Synthetic rows and where each came from.
 *
 * @param rows the rows, of the schema of the table learnt from
 * @param provenance one entry per row
 * @param shortfall why there are fewer rows than were asked for, as a clause: "its critic accepted
 *     no more"; empty where there are as many
 */
public record Synthetic(Table rows, Provenance provenance, String shortfall) {

  /**
   * As many rows as were asked for.
   *
   * @param rows the rows, of the schema of the table learnt from
   * @param provenance one entry per row
   */
  public Synthetic(Table rows, Provenance provenance) {
    this(rows, provenance, "");
  }

  /** Checks that every row has its provenance. */
  public Synthetic {
    Objects.requireNonNull(shortfall, "shortfall");
    if (rows.rows() != provenance.size()) {
      throw new IllegalArgumentException(
          rows.rows() + " rows with provenance of " + provenance.size());
    }
  }

  /**
   * Returns the same provenance and shortfall for rows that were put into another form.
   *
   * @param others as many rows
   */
  public Synthetic withRows(Table others) {
    return new Synthetic(others, provenance, shortfall);
  }
}
