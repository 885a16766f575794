package org.knime.core.data;

import java.util.Optional;
import org.knime.core.node.ExecutionContext;

/** Signatures of KNIME's type of the same name. */
public final class DataType {
  private DataType() {}

  public static DataCell getMissingCell() {
    throw new UnsupportedOperationException();
  }

  public boolean isCollectionType() {
    throw new UnsupportedOperationException();
  }

  public boolean isCompatible(final Class<? extends DataValue> valueClass) {
    throw new UnsupportedOperationException();
  }

  public Optional<DataCellFactory> getCellFactory(final ExecutionContext exec) {
    throw new UnsupportedOperationException();
  }

  public String getName() {
    throw new UnsupportedOperationException();
  }
}
