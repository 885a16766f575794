package org.knime.core.data.collection;

import org.knime.core.data.DataCell;

/** Signatures of KNIME's type of the same name. */
public interface CellCollection extends Iterable<DataCell> {
  boolean containsBlobWrapperCells();
}
