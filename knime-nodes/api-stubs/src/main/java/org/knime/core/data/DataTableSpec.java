package org.knime.core.data;

import java.util.Iterator;
import javax.swing.JComponent;
import org.knime.core.node.InvalidSettingsException;
import org.knime.core.node.config.ConfigRO;
import org.knime.core.node.config.ConfigWO;
import org.knime.core.node.port.PortObjectSpec;

/** Signatures of KNIME's type of the same name. */
public final class DataTableSpec implements PortObjectSpec, Iterable<DataColumnSpec> {
  public DataTableSpec(final DataColumnSpec... colSpecs) {
    throw new UnsupportedOperationException();
  }

  public DataColumnSpec getColumnSpec(final int index) {
    throw new UnsupportedOperationException();
  }

  public int getNumColumns() {
    throw new UnsupportedOperationException();
  }

  public int findColumnIndex(final String columnName) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterator<DataColumnSpec> iterator() {
    throw new UnsupportedOperationException();
  }

  public static DataTableSpec load(final ConfigRO config) throws InvalidSettingsException {
    throw new UnsupportedOperationException();
  }

  public void save(final ConfigWO config) {
    throw new UnsupportedOperationException();
  }

  @Override
  public JComponent[] getViews() {
    throw new UnsupportedOperationException();
  }
}
