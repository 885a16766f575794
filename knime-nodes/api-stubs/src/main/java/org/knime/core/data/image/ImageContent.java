package org.knime.core.data.image;

import org.knime.core.data.DataCell;

/** Signatures of KNIME's type of the same name. */
public interface ImageContent {
  DataCell toImageCell();
}
