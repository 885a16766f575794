package io.github.counterpoise.knime.inside;

import org.knime.core.node.workflow.AnnotationData;
import org.knime.core.node.workflow.AnnotationData.TextAlignment;
import org.knime.shared.workflow.def.AnnotationDataDef.ContentTypeEnum;

/**
 * A box with text in a workflow.
 *
 * @param x left edge
 * @param y upper edge
 * @param width width
 * @param height height
 * @param heading its first line
 * @param text what it says, with empty lines between paragraphs
 */
record Note(int x, int y, int width, int height, String heading, String text) {

  private static final int WHITE = 0xFFFFFF;
  private static final int BORDER = 0xB0BEC5;

  AnnotationData data() {
    AnnotationData data = new AnnotationData();
    data.setContentType(ContentTypeEnum.HTML);
    data.setText(html());
    data.setAlignment(TextAlignment.LEFT);
    data.setBgColor(WHITE);
    data.setBorderSize(2);
    data.setBorderColor(BORDER);
    data.setDimension(x, y, width, height);
    return data;
  }

  /** The name under a node. */
  static AnnotationData name(String name) {
    AnnotationData data = new AnnotationData();
    data.setText(name);
    data.setAlignment(TextAlignment.CENTER);
    data.setBgColor(WHITE);
    return data;
  }

  private String html() {
    String paragraphs = text.replace("\n\n", "</p><p>").replace('\n', ' ');
    return "<h3>%s</h3><p>%s</p>".formatted(heading, paragraphs);
  }
}
