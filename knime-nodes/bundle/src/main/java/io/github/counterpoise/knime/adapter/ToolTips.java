package io.github.counterpoise.knime.adapter;

/** Help texts as tool tips of Swing, broken into lines. */
public final class ToolTips {

  private static final int WIDTH = 70;

  private ToolTips() {}

  /**
   * Returns a tool tip.
   *
   * @param help a sentence or two
   */
  public static String of(String help) {
    StringBuilder html = new StringBuilder("<html>");
    int column = 0;
    for (String word : help.split(" ")) {
      if (column + word.length() > WIDTH) {
        html.append("<br>");
        column = 0;
      } else if (column > 0) {
        html.append(' ');
      }
      html.append(word.replace("&", "&amp;").replace("<", "&lt;"));
      column += word.length() + 1;
    }
    return html.toString();
  }
}
