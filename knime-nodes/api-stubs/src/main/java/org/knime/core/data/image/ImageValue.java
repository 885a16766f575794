package org.knime.core.data.image;

import org.knime.core.data.DataValue;

/** Signatures of KNIME's type of the same name. */
public interface ImageValue extends DataValue {
  ImageContent getImageContent();
}
