package io.github.counterpoise.knime.inside;

import org.knime.core.data.DataRow;
import org.knime.core.data.DataTableSpec;
import org.knime.core.node.NodeSettingsWO;

/** A table that the node of {@link TableNodeModel} puts out. */
interface TestTable {

  /** Returns the columns. */
  DataTableSpec spec();

  /** Returns the number of rows. */
  int rows();

  /**
   * Returns a row.
   *
   * @param row its index
   */
  DataRow row(int row);

  /** Writes what the node needs to know to make this table. */
  void save(NodeSettingsWO settings);
}
