package io.github.counterpoise.host;

import java.util.List;

/**
 * A column of a host's table.
 *
 * @param name its name, unique in the table
 * @param kind what its cells are
 * @param type what the host calls that, for messages
 * @param labels the labels the host knows to occur, in order; empty where it knows none, or for
 *     numbers
 */
public record HostColumn(String name, CellKind kind, String type, List<String> labels) {

  /** Copies the labels; the labels of a boolean column are always the same. */
  public HostColumn {
    labels = kind == CellKind.BOOLEAN ? List.of("false", "true") : List.copyOf(labels);
  }

  /** Returns the same column, its texts taken for names of image files. */
  HostColumn asImageFiles() {
    return new HostColumn(name, CellKind.IMAGE_FILE, type, List.of());
  }
}
