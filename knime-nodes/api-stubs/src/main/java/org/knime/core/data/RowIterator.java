package org.knime.core.data;

import java.util.Iterator;

/** Signatures of KNIME's type of the same name. */
public abstract class RowIterator implements Iterator<DataRow> {
  @Override
  public abstract boolean hasNext();

  @Override
  public abstract DataRow next();
}
