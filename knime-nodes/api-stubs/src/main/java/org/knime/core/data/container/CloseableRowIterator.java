package org.knime.core.data.container;

import java.io.Closeable;
import org.knime.core.data.RowIterator;

/** Signatures of KNIME's type of the same name. */
public abstract class CloseableRowIterator extends RowIterator implements Closeable {
  @Override
  public abstract void close();
}
