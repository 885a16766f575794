package org.knime.core.node;

import org.knime.core.data.container.DataContainer;

/** Signatures of KNIME's type of the same name. */
public class BufferedDataContainer extends DataContainer {
  BufferedDataContainer() {
    super(null, false);
  }

  public BufferedDataTable getTable() {
    throw new UnsupportedOperationException();
  }
}
