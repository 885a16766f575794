package io.github.counterpoise.host;

import io.github.counterpoise.table.Column;
import java.util.List;
import java.util.Optional;

/**
 * A column of a host's table.
 *
 * @param name its name, unique in the table
 * @param kind what its cells are
 * @param type what the host calls that, for messages
 * @param labels the labels the host knows to occur, in order; empty where it knows none, or for
 *     numbers
 * @param form the core's column for it, where the host knows more than the kind says: the features
 *     of the steps of sequences, the unit of dates
 */
public record HostColumn(
    String name, CellKind kind, String type, List<String> labels, Optional<Column> form) {

  /** Copies the labels; the labels of booleans are always the same. */
  public HostColumn {
    labels =
        kind == CellKind.BOOLEAN || kind == CellKind.BOOLEAN_LIST
            ? List.of("false", "true")
            : List.copyOf(labels);
  }

  /**
   * Describes a column of which the kind says everything.
   *
   * @param name see the record
   * @param kind see the record
   * @param type see the record
   * @param labels see the record
   */
  public HostColumn(String name, CellKind kind, String type, List<String> labels) {
    this(name, kind, type, labels, Optional.empty());
  }

  /** Returns the same column where its cells cannot be used. */
  HostColumn unusable() {
    return new HostColumn(name, CellKind.OTHER, type, List.of());
  }

  /** Returns the same column, its texts taken for names of image files. */
  HostColumn asImageFiles() {
    return new HostColumn(name, CellKind.IMAGE_FILE, type, List.of());
  }
}
