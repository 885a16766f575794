package io.github.counterpoise.examples.cli;

/** Long sentences on a terminal. */
public final class TextLines {

  private TextLines() {}

  /**
   * Breaks a text between words into lines no longer than those of the terminal.
   *
   * @param text the text
   * @param indent spaces before each line
   */
  public static String wrapped(String text, int indent) {
    StringBuilder lines = new StringBuilder(" ".repeat(indent));
    int width = indent;
    for (String word : text.split(" ")) {
      if (width > indent && width + 1 + word.length() > Terminal.width()) {
        lines.append(System.lineSeparator()).append(" ".repeat(indent));
        width = indent;
      } else if (width > indent) {
        lines.append(' ');
        width++;
      }
      lines.append(word);
      width += word.length();
    }
    return lines.toString();
  }
}
