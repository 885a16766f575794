package io.github.counterpoise.knime.adapter;

import java.util.List;
import java.util.function.Consumer;

/** A table of a host. */
public interface HostTable {

  /** Returns its columns in order. */
  List<HostColumn> columns();

  /** Returns its number of rows. */
  long size();

  /**
   * Reads all rows in order. It may be called more than once.
   *
   * @param visitor takes each row; it does not keep it
   */
  void forEachRow(Consumer<HostRow> visitor);
}
