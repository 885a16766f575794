package org.knime.core.data.collection;

import java.util.Collection;
import org.knime.core.data.DataCell;

/** Signatures of KNIME's type of the same name. */
public final class CollectionCellFactory {
  private CollectionCellFactory() {}

  public static ListCell createListCell(final Collection<? extends DataCell> coll) {
    throw new UnsupportedOperationException();
  }
}
