package org.knime.core.node.workflow;

import org.knime.shared.workflow.def.AnnotationDataDef.ContentTypeEnum;

/** Signatures of KNIME's type of the same name. */
public class AnnotationData implements Cloneable {
  public enum TextAlignment {
    LEFT,
    CENTER,
    RIGHT
  }

  public AnnotationData() {
    throw new UnsupportedOperationException();
  }

  public final void setText(final String text) {
    throw new UnsupportedOperationException();
  }

  public final void setContentType(final ContentTypeEnum contentType) {
    throw new UnsupportedOperationException();
  }

  public final void setAlignment(final TextAlignment alignment) {
    throw new UnsupportedOperationException();
  }

  public final void setBgColor(final int bgColor) {
    throw new UnsupportedOperationException();
  }

  public final void setBorderSize(final int size) {
    throw new UnsupportedOperationException();
  }

  public final void setBorderColor(final int color) {
    throw new UnsupportedOperationException();
  }

  public final void setDimension(final int x, final int y, final int width, final int height) {
    throw new UnsupportedOperationException();
  }
}
