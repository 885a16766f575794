package org.knime.core.data.collection;

import java.util.Iterator;
import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;

/** Signatures of KNIME's type of the same name. */
public class ListCell extends DataCell implements ListDataValue {
  private static final long serialVersionUID = 1;

  ListCell() {}

  public static final DataType getCollectionType(final DataType elementType) {
    throw new UnsupportedOperationException();
  }

  @Override
  public DataType getElementType() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterator<DataCell> iterator() {
    throw new UnsupportedOperationException();
  }

  @Override
  public DataCell get(final int index) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int size() {
    throw new UnsupportedOperationException();
  }

  @Override
  public boolean containsBlobWrapperCells() {
    throw new UnsupportedOperationException();
  }

  @Override
  public String toString() {
    throw new UnsupportedOperationException();
  }
}
