package org.knime.core.data.image.png;

import org.knime.core.data.DataCell;
import org.knime.core.data.DataType;
import org.knime.core.data.image.ImageContent;

/** Signatures of KNIME's type of the same name. */
public class PNGImageContent implements ImageContent {
  public static final DataType TYPE = null;

  public PNGImageContent(final byte[] imageBytes) {
    throw new UnsupportedOperationException();
  }

  public byte[] getByteArrayReference() {
    throw new UnsupportedOperationException();
  }

  @Override
  public DataCell toImageCell() {
    throw new UnsupportedOperationException();
  }
}
