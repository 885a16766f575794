package io.github.counterpoise.weka;

import io.github.counterpoise.balance.Balanced;
import io.github.counterpoise.run.Monitor;
import io.github.counterpoise.table.Table;
import weka.core.Instance;

/** A batch of instances as a table, and made-up rows of that table as instances. */
interface BatchRows {

  /** Returns the rows to balance. */
  Table table();

  /**
   * Makes an instance of a made-up row.
   *
   * @param rows one of the parts that were made up
   * @param row index of the row
   * @return an instance that belongs to no data set yet
   */
  Instance instance(Table rows, int row);

  /**
   * Puts what was made up where instances can refer to it.
   *
   * @param balanced the outcome
   * @param monitor who watches
   */
  default void keep(Balanced balanced, Monitor monitor) {}
}
