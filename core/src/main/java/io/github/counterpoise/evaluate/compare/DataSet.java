package io.github.counterpoise.evaluate.compare;

import io.github.counterpoise.balance.ProvenanceChoice;
import io.github.counterpoise.table.Table;
import java.util.Objects;

/**
 * Rows to compare on.
 *
 * @param name name in results, unique within a comparison; nothing that is measured depends on it
 * @param table the rows
 * @param provenance whether columns with the names of provenance columns are such
 */
public record DataSet(String name, Table table, ProvenanceChoice provenance) {

  /** Checks that everything is there. */
  public DataSet {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(provenance, "provenance");
  }

  /**
   * Rows in which provenance columns are recognised by their marks.
   *
   * @param name name in results
   * @param table the rows
   */
  public DataSet(String name, Table table) {
    this(name, table, ProvenanceChoice.GUESS);
  }
}
