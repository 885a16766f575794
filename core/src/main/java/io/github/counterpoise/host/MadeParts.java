package io.github.counterpoise.host;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.oversample.Synthetic;
import java.util.List;

/**
 * The synthetic rows of an outcome in the form of the host's table.
 *
 * @param parts the rows
 * @param idColumn index of the host's column that says which sequence a row belongs to, -1 where
 *     there is none
 * @param ids [part][row] what stands there; empty where there is no such column
 */
record MadeParts(List<Synthetic> parts, int idColumn, List<List<String>> ids) {

  /** Returns the rows as they were made. */
  static MadeParts of(Balanced balanced) {
    return new MadeParts(balanced.parts(), -1, List.of());
  }

  /** Returns the number of rows. */
  int rows() {
    return parts.stream().mapToInt(part -> part.rows().rows()).sum();
  }

  /** Returns what stands in the column of identifiers. */
  String id(int part, int row) {
    return ids.get(part).get(row);
  }
}
