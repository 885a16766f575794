package org.knime.core.data.collection;

import org.knime.core.data.DataType;
import org.knime.core.data.DataValue;

/** Signatures of KNIME's type of the same name. */
public interface CollectionDataValue extends DataValue, CellCollection {
  DataType getElementType();

  int size();
}
