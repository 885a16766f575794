package org.knime.core.data;

/** Signatures of KNIME's type of the same name. */
public interface DataTable extends Iterable<DataRow> {
  DataTableSpec getDataTableSpec();

  @Override
  RowIterator iterator();
}
