package io.github.counterpoise.weka;

import io.github.counterpoise.balance.SyntheticImages;
import io.github.counterpoise.table.Table;
import java.util.Optional;
import weka.core.Instance;

/** A batch of instances as a table, and synthetic rows of that table as instances. */
interface BatchRows {

  /** Returns the rows to balance. */
  Table table();

  /**
   * Makes an instance of a synthetic row.
   *
   * @param rows one of the parts of synthetic rows
   * @param row index of the row
   * @return an instance that belongs to no data set yet
   */
  Instance instance(Table rows, int row);

  /** Returns the images, where they are files. */
  default Optional<SyntheticImages> images() {
    return Optional.empty();
  }
}
