package org.knime.core.data;

/** Signatures of KNIME's type of the same name. */
public interface DataRow extends Iterable<DataCell> {
  int getNumCells();

  RowKey getKey();

  DataCell getCell(int index);
}
