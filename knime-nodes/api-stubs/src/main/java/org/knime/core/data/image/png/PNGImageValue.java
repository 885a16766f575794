package org.knime.core.data.image.png;

import org.knime.core.data.image.ImageValue;

/** Signatures of KNIME's type of the same name. */
public interface PNGImageValue extends ImageValue {
  @Override
  PNGImageContent getImageContent();
}
