package io.github.counterpoise.host;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A table of a host. */
public interface HostTable {

  /** Returns its columns in order. */
  List<HostColumn> columns();

  /** Returns its number of rows. */
  long size();

  /**
   * Reads rows in order until a visitor has seen enough. It may be called more than once.
   *
   * @param visitor takes each row and returns whether it wants another; it does not keep the row
   */
  void scan(Predicate<HostRow> visitor);

  /** Returns whether any row weighs other than 1. */
  default boolean isWeighted() {
    return false;
  }

  /**
   * Returns a column as a whole, where the host has it so; its cells are not asked of rows then.
   *
   * @param column index of the column
   */
  default Optional<WholeColumn> whole(int column) {
    return Optional.empty();
  }

  /** Returns the numbers of all rows at once, where they lie in memory. */
  default Optional<RowAccess> access() {
    return Optional.empty();
  }

  /**
   * Reads all rows in order. It may be called more than once.
   *
   * @param visitor takes each row; it does not keep it
   */
  default void forEachRow(Consumer<HostRow> visitor) {
    scan(
        row -> {
          visitor.accept(row);
          return true;
        });
  }
}
