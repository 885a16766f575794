package org.knime.core.data;

/** Signatures of KNIME's type of the same name. */
public interface DataCellFactory {
  DataType getDataType();

  interface FromString extends DataCellFactory {
    DataCell createCell(String input);
  }
}
